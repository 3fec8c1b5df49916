import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, matching, needs, offers } from '../api/client.js';
import type { components as Matching, operations } from '../api/generated/matching.data.js';
import type { components as Needs } from '../api/generated/needs.data.js';
import type { components as Offers } from '../api/generated/offers.data.js';
import type { PublicSearch, Tab } from './public-search.js';

export type PublicNeed = Needs['schemas']['PublicNeedDto'];
export type PublicOffer = Offers['schemas']['PublicOfferDto'];
export type PublicMatch = Matching['schemas']['PublicMatchDto'];
/** What needs and offers have in common there. */
export type PublicPost = (Omit<PublicNeed, 'budget'> | Omit<PublicOffer, 'amount'>) & {
  /** Null where none is stated. */
  readonly sum: PublicNeed['budget'];
};
export type Figures = Needs['schemas']['RegisterFiguresDto'];

type Filter = NonNullable<operations['RegisterController_list']['parameters']['query']>;

/** So many at a time, for a slow line. */
const LIMIT = 12;

/** Codes that stand in an address are for the services to know; what they do not, they refuse in words. */
function filterOf({ country, type, topic }: PublicSearch, cursor: string): Filter {
  return {
    limit: LIMIT,
    ...(country === undefined ? {} : { country }),
    ...(type === undefined ? {} : { cooperationType: type as NonNullable<Filter['cooperationType']> }),
    ...(topic === undefined ? {} : { aiTopic: topic as NonNullable<Filter['aiTopic']> }),
    ...(cursor === '' ? {} : { cursor }),
  };
}

export function publicNeedsQuery(search: PublicSearch) {
  return infiniteQueryOptions({
    queryKey: ['needs', 'register', filterOf(search, '')],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(needs.GET('/api/needs/register', { params: { query: filterOf(search, pageParam) } })),
    getNextPageParam: ({ next }) => next,
  });
}

export function publicOffersQuery(search: PublicSearch) {
  return infiniteQueryOptions({
    queryKey: ['offers', 'register', filterOf(search, '')],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(offers.GET('/api/offers/register', { params: { query: filterOf(search, pageParam) } })),
    getNextPageParam: ({ next }) => next,
  });
}

export function publicMatchesQuery(search: PublicSearch) {
  return infiniteQueryOptions({
    queryKey: ['matches', 'register', filterOf(search, '')],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(matching.GET('/api/matching/register', { params: { query: filterOf(search, pageParam) } })),
    getNextPageParam: ({ next }) => next,
  });
}

const FIGURES: Readonly<Record<Tab, () => Promise<Figures>>> = {
  needs: () => answered(needs.GET('/api/needs/register/figures')),
  offers: () => answered(offers.GET('/api/offers/register/figures')),
  matches: () => answered(matching.GET('/api/matching/register/figures')),
};

export function figuresQuery(tab: Tab) {
  return queryOptions({ queryKey: [tab, 'register', 'figures'], queryFn: FIGURES[tab] });
}
