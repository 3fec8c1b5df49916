import { queryOptions } from '@tanstack/react-query';
import { answered, directory, matching, needs, notifications, offers } from '../api/client.js';
import { ministriesToEndorse } from '../organisation/organisation-queries.js';
import { lookEvery } from '../live/live.js';
import { waitsFor } from '../matches/party.js';
import type { Role, Session } from '../session/session.js';
import type { WaitingText } from './waiting-text.js';

export interface Waiting {
  readonly text: WaitingText;
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
}

interface Slice<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** How many are fetched to be counted. */
const LIMIT = 25;

const counted = <T>({ items, next }: Slice<T>, wanted: (item: T) => boolean = () => true) => ({
  count: items.filter(wanted).length,
  isMore: next !== null,
});

type Count = (session: Session) => Promise<Omit<Waiting, 'text'>>;

const query = { limit: LIMIT };

const COUNTS: Readonly<Record<WaitingText, { readonly for: readonly Role[] | null; readonly count: Count }>> =
  {
    'waits.register': {
      for: ['requester', 'provider'],
      count: async ({ memberships }) => ({ count: memberships.length === 0 ? 1 : 0, isMore: false }),
    },
    'waits.refused': {
      for: ['requester', 'provider'],
      count: async ({ memberships }) => ({
        count: memberships.filter(({ organisationStatus }) => organisationStatus === 'refused').length,
        isMore: false,
      }),
    },
    'waits.endorse': {
      for: ['requester', 'provider'],
      count: async ({ focalPointFor }) => ({
        count: (await ministriesToEndorse(focalPointFor)).length,
        isMore: false,
      }),
    },
    'waits.matches': {
      for: ['requester', 'provider'],
      count: async ({ organisationId }) =>
        counted(
          await answered(
            matching.GET('/api/matching/proposals', { params: { query: { ...query, status: 'approved' } } }),
          ),
          (match) => waitsFor(match, organisationId),
        ),
    },
    'waits.needs-returned': {
      for: ['requester'],
      count: async () =>
        counted(
          await answered(
            needs.GET('/api/needs', { params: { query: { ...query, mine: 'true', status: 'returned' } } }),
          ),
        ),
    },
    'waits.offers-returned': {
      for: ['provider'],
      count: async () =>
        counted(
          await answered(
            offers.GET('/api/offers', { params: { query: { ...query, mine: 'true', status: 'returned' } } }),
          ),
        ),
    },
    'waits.reconfirm': {
      for: ['provider'],
      count: async () =>
        counted(
          await answered(
            offers.GET('/api/offers', { params: { query: { ...query, mine: 'true', status: 'open' } } }),
          ),
          ({ reconfirmationAskedAt }) => reconfirmationAskedAt !== null,
        ),
    },
    'waits.verify': {
      for: ['coordinator'],
      count: async () =>
        counted(
          await answered(
            directory.GET('/api/directory/organisations', {
              params: { query: { ...query, status: 'unverified' } },
            }),
          ),
        ),
    },
    'waits.screen-needs': {
      for: ['coordinator'],
      count: async () =>
        counted(
          await answered(needs.GET('/api/needs', { params: { query: { ...query, status: 'submitted' } } })),
        ),
    },
    'waits.screen-offers': {
      for: ['coordinator'],
      count: async () =>
        counted(
          await answered(offers.GET('/api/offers', { params: { query: { ...query, status: 'submitted' } } })),
        ),
    },
    'waits.propose': {
      for: ['coordinator'],
      count: async () =>
        counted(
          await answered(
            matching.GET('/api/matching/proposals', { params: { query: { ...query, status: 'proposed' } } }),
          ),
        ),
    },
    'waits.unread': {
      for: null,
      count: async () => ({
        count: (await answered(notifications.GET('/api/notifications/unread-count'))).count,
        isMore: false,
      }),
    },
  };

const REFRESH = 60_000;

/** What waits for whoever is signed in, what others wait for first; what is nothing is left out. */
export function waitingQuery(session: Session) {
  return queryOptions({
    queryKey: ['waiting', session.user.id, session.organisationId],
    refetchInterval: lookEvery(REFRESH),
    queryFn: async (): Promise<readonly Waiting[]> => {
      const mine = (Object.keys(COUNTS) as WaitingText[]).filter(
        (text) => COUNTS[text].for?.some((role) => session.roles.includes(role)) ?? true,
      );
      const all = await Promise.all(
        mine.map(async (text) => ({ text, ...(await COUNTS[text].count(session)) })),
      );
      return all.filter(({ count }) => count > 0);
    },
  });
}
