import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, needs } from '../api/client.js';
import type { components } from '../api/generated/needs.data.js';

export type Need = components['schemas']['NeedDto'];

export const myNeedsQuery = infiniteQueryOptions({
  queryKey: ['needs', 'mine'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    answered(
      needs.GET('/api/needs', {
        params: { query: { mine: 'true', ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  getNextPageParam: ({ next }) => next,
});

export function needQuery(id: string) {
  return queryOptions({
    queryKey: ['needs', 'one', id],
    queryFn: () => answered(needs.GET('/api/needs/{id}', { params: { path: { id } } })),
  });
}
