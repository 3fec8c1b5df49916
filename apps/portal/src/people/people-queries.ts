import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, directory } from '../api/client.js';
import type { components } from '../api/generated/directory.data.js';
import type { Role } from '../session/session.js';

export type Person = components['schemas']['PersonDto'];
export type Office = components['schemas']['OfficesDto']['offices'][number];

export const OFFICES: readonly Office[] = ['coordinator', 'admin'];

/** Who decides what people may do. */
export const ADMINISTRATORS: readonly Role[] = ['admin'];

/** People, newest first; those in whose name or address all words of a search occur, where there is one. */
export function peopleQuery(search: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['people', 'list', search ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        directory.GET('/api/directory/users', {
          params: {
            query: {
              ...(search === undefined ? {} : { search }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['people', id],
    queryFn: () => answered(directory.GET('/api/directory/users/{id}', { params: { path: { id } } })),
  });
}
