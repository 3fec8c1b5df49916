import { queryOptions } from '@tanstack/react-query';
import { answered, matching } from '../api/client.js';
import type { components } from '../api/generated/matching.data.js';
import { isLanguage } from '../i18n/languages.js';
import { SOON } from '../live/live.js';
import type { Kind } from '../writing/content.js';

export type Candidate = components['schemas']['CandidateDto'];
export type Bundle = components['schemas']['BundleDto'];
export type JudgedPair = components['schemas']['JudgedPairDto'];

const inLanguage = (language: string) => ({ locale: isLanguage(language) ? language : ('en' as const) });

/** Offers that fit a need, in the order in which they are proposed. */
export function candidatesQuery(needId: string, language: string) {
  return queryOptions({
    queryKey: ['candidates', 'need', needId, language],
    queryFn: () =>
      answered(
        matching.GET('/api/matching/needs/{needId}/candidates', {
          params: { path: { needId }, query: inLanguage(language) },
        }),
      ),
  });
}

/** Why a need got less than it asks for; looked at again until all that is new of it is cleared. */
export function shortfallQuery(needId: string, language: string) {
  return queryOptions({
    queryKey: ['shortfall', needId, language],
    queryFn: () =>
      answered(
        matching.GET('/api/matching/needs/{needId}/shortfall', {
          params: { path: { needId }, query: inLanguage(language) },
        }),
      ),
    refetchInterval: ({ state }) => (state.data && !state.data.isCleared ? SOON : false),
  });
}

/** Offers that cover a need together. */
export function bundlesQuery(needId: string) {
  return queryOptions({
    queryKey: ['bundles', needId],
    queryFn: () =>
      answered(matching.GET('/api/matching/needs/{needId}/bundles', { params: { path: { needId } } })),
  });
}

/** Needs that an offer fits. */
export function fittingNeedsQuery(offerId: string, language: string) {
  return queryOptions({
    queryKey: ['candidates', 'offer', offerId, language],
    queryFn: () =>
      answered(
        matching.GET('/api/matching/offers/{offerId}/candidates', {
          params: { path: { offerId }, query: inLanguage(language) },
        }),
      ),
  });
}

/** What would fit but for one condition. */
export function nearMissesQuery(kind: Kind, id: string, language: string) {
  const query = inLanguage(language);
  return queryOptions({
    queryKey: ['near-misses', kind, id, language],
    queryFn: () =>
      kind === 'need'
        ? answered(
            matching.GET('/api/matching/needs/{needId}/near-misses', {
              params: { path: { needId: id }, query },
            }),
          )
        : answered(
            matching.GET('/api/matching/offers/{offerId}/near-misses', {
              params: { path: { offerId: id }, query },
            }),
          ),
  });
}
