import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, directory, matching } from '../api/client.js';
import type { components } from '../api/generated/matching.data.js';
import { localeOf } from '../i18n/languages.js';
import { SOON } from '../live/live.js';
import type { Criterion } from '../matches/match-record.js';
import type { Role } from '../session/session.js';

type Schemas = components['schemas'];

export type WeightsInForce = Schemas['WeightsDto'];
export type EquityInForce = Schemas['EquityDto'];
export type EquityPoints = Schemas['EquityPointsDto'];
export type EquityGroup = keyof EquityPoints['groups'];
export type WhatIf = Schemas['WhatIfDto'];
export type WhatIfInFull = Schemas['WhatIfWithOutcomeDto'];
export type Outcome = Schemas['WhatIfOutcomeDto'];
export type Tally = Schemas['TallyDto'];
export type Coverage = Schemas['GroupCoverageDto'];
export type Clearing = Schemas['ClearingDto'];
export type Audit = Schemas['AuditDto'];
export type DecisionsReport = Schemas['DecisionsReportDto'];
export type Weights = Readonly<Record<Criterion, number>>;

/** Who decides how matches are judged and offers are allotted. */
export const RULE_MAKERS: readonly Role[] = ['coordinator', 'admin'];

/** Who enters reference rates. */
export const RATE_KEEPERS: readonly Role[] = ['admin'];

export const GROUPS: readonly EquityGroup[] = ['LDC', 'LLDC', 'SIDS'];

/** The full score, and what equity terms are parts of. */
export const FULL_SCORE = 10_000;

/** Weights as the services know them: they name every criterion. */
export function weightsOf({ of }: { readonly of: Readonly<Record<string, number>> }): Weights {
  return of;
}

/** The weights, what they were before, and how far judging by them has come. */
export const weightsQuery = queryOptions({
  queryKey: ['rules', 'weights'],
  queryFn: () => answered(matching.GET('/api/matching/weights')),
  refetchInterval: ({ state }) => (state.data?.rejudging?.endedAt === null ? SOON : false),
});

export const equityQuery = queryOptions({
  queryKey: ['rules', 'equity'],
  queryFn: () => answered(matching.GET('/api/matching/equity')),
});

export function isUnderWay({ status }: Pick<WhatIf | Audit, 'status'>): boolean {
  return status === 'requested' || status === 'running';
}

/** What was tried, the newest first. */
export const whatIfsQuery = infiniteQueryOptions({
  queryKey: ['what-ifs', 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    answered(matching.GET('/api/matching/what-ifs', { params: { query: after(pageParam) } })),
  getNextPageParam: ({ next }) => next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? SOON : false,
});

export function whatIfQuery(id: string) {
  return queryOptions({
    queryKey: ['what-ifs', 'one', id],
    queryFn: () => answered(matching.GET('/api/matching/what-ifs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? SOON : false),
  });
}

/** How the last run of clearing came out. */
export const clearingQuery = queryOptions({
  queryKey: ['clearing', 'last'],
  queryFn: () => answered(matching.GET('/api/matching/clearing')),
  refetchInterval: ({ state }) => (state.data && state.data.due > 0 ? SOON : false),
});

/** Audits of clearing, the newest first. */
export const auditsQuery = infiniteQueryOptions({
  queryKey: ['clearing', 'audits'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    answered(matching.GET('/api/matching/clearing/audits', { params: { query: after(pageParam) } })),
  getNextPageParam: ({ next }) => next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? SOON : false,
});

/** @param on 'YYYY-MM-DD'; today if it is left out */
export function ratesQuery(on: string | undefined) {
  return queryOptions({
    queryKey: ['rules', 'rates', on ?? ''],
    queryFn: () =>
      answered(
        matching.GET('/api/matching/reference-rates', {
          params: { query: on === undefined ? {} : { on } },
        }),
      ),
  });
}

export function decisionsQuery(language: string, from: string | undefined, to: string | undefined) {
  const locale = localeOf(language);
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return queryOptions({
    queryKey: ['reports', 'decisions', locale, days],
    queryFn: () =>
      answered(matching.GET('/api/matching/reports/decisions', { params: { query: { locale, ...days } } })),
  });
}

/** What somebody is called; null where nobody knows any more. */
export function nameQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'name', id],
    queryFn: async () => {
      const { items } = await answered(directory.GET('/api/directory/users', { params: { query: { id } } }));
      return items[0]?.name ?? null;
    },
    staleTime: Infinity,
  });
}

function after(cursor: string): { cursor?: string } {
  return cursor === '' ? {} : { cursor };
}
