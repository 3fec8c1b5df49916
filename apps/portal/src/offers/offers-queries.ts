import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, offers } from '../api/client.js';
import type { components } from '../api/generated/offers.data.js';

export type Offer = components['schemas']['OfferDto'];

export const myOffersQuery = infiniteQueryOptions({
  queryKey: ['offers', 'mine'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    answered(
      offers.GET('/api/offers', {
        params: { query: { mine: 'true', ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  getNextPageParam: ({ next }) => next,
});

export function offerQuery(id: string) {
  return queryOptions({
    queryKey: ['offers', 'one', id],
    queryFn: () => answered(offers.GET('/api/offers/{id}', { params: { path: { id } } })),
  });
}
