import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, directory, matching } from '../api/client.js';
import { localeOf } from '../i18n/languages.js';
import { SOON } from '../live/live.js';
import type { Proposal } from './match-record.js';

export type ProposalStatus = Proposal['status'];

/** Proposals that the person may see, newest first; of one status where it is named. */
export function proposalsQuery(language: string, status?: ProposalStatus) {
  const locale = localeOf(language);
  return infiniteQueryOptions({
    queryKey: ['proposals', 'list', locale, status ?? 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        matching.GET('/api/matching/proposals', {
          params: {
            query: {
              locale,
              ...(status === undefined ? {} : { status }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

export function proposalQuery(language: string, id: string) {
  const locale = localeOf(language);
  return queryOptions({
    queryKey: ['proposals', 'one', id, locale],
    queryFn: () =>
      answered(matching.GET('/api/matching/proposals/{id}', { params: { path: { id }, query: { locale } } })),
  });
}

/** How to reach one another, once both have accepted. */
export function contactsQuery(proposalId: string) {
  return queryOptions({
    queryKey: ['proposals', 'contacts', proposalId],
    queryFn: () =>
      answered(
        directory.GET('/api/directory/matches/{proposalId}/contacts', { params: { path: { proposalId } } }),
      ),
    // that both have accepted is heard of by the directory a moment after it is known here
    refetchInterval: ({ state }) => (state.data && !state.data.requester ? SOON : false),
  });
}
