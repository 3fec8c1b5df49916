import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { answered, matching, needs, offers } from '../api/client.js';
import { localeOf } from '../i18n/languages.js';
import type { Kind } from '../writing/content.js';

/** An open need or offer, as a line to choose from. */
export interface OpenPost {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly country: string | null;
}

interface Slice {
  readonly items: readonly OpenPost[];
  readonly next: string | null;
}

const LIMIT = 50;

async function openNeeds(cursor: string): Promise<Slice> {
  const query = { status: 'open' as const, limit: LIMIT, ...(cursor === '' ? {} : { cursor }) };
  const { items, next } = await answered(needs.GET('/api/needs', { params: { query } }));
  return {
    items: items.map(({ id, content, organisationId, organisationName, country }) => ({
      id,
      title: content.title ?? '',
      organisationId,
      organisationName,
      country,
    })),
    next,
  };
}

async function openOffers(cursor: string): Promise<Slice> {
  const query = { status: 'open' as const, limit: LIMIT, ...(cursor === '' ? {} : { cursor }) };
  const { items, next } = await answered(offers.GET('/api/offers', { params: { query } }));
  return {
    items: items.map(({ id, content, organisationId, organisationName, providerCountry }) => ({
      id,
      title: content.title ?? '',
      organisationId,
      organisationName,
      country: providerCountry,
    })),
    next,
  };
}

/** All that is open, page by page. */
export function openPostsQuery(kind: Kind) {
  return infiniteQueryOptions({
    queryKey: [`${kind}s`, 'open-to-propose'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => (kind === 'need' ? openNeeds(pageParam) : openOffers(pageParam)),
    getNextPageParam: ({ next }: Slice) => next,
    select: ({ pages }: InfiniteData<Slice, string>) => pages.flatMap(({ items }) => items),
  });
}

/** How the engine judges one need and one offer at this moment. */
export function judgedQuery(needId: string, offerId: string, language: string) {
  const locale = localeOf(language);
  return queryOptions({
    queryKey: ['candidates', 'judged', needId, offerId, locale],
    queryFn: () =>
      answered(
        matching.GET('/api/matching/needs/{needId}/offers/{offerId}', {
          params: { path: { needId, offerId }, query: { locale } },
        }),
      ),
  });
}
