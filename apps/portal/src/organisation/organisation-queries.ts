import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, directory } from '../api/client.js';
import type { components } from '../api/generated/directory.data.js';
import type { Role } from '../session/session.js';

export type Organisation = components['schemas']['OrganisationDto'];
export type Member = components['schemas']['MemberDto'];
export type Invitation = components['schemas']['InvitationDto'];
export type ApiKey = components['schemas']['ApiKeyDto'];
export type FocalPoint = components['schemas']['FocalPointDto'];
export type Party = Member['roles'][number];

export const PARTIES: readonly Party[] = ['requester', 'provider'];

/** Who says which organisation speaks for a country. */
export const NAMERS_OF_FOCAL_POINTS: readonly Role[] = ['coordinator', 'admin'];

const at = (id: string) => ({ params: { path: { id } } });

export function organisationQuery(id: string) {
  return queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => answered(directory.GET('/api/directory/organisations/{id}', at(id))),
  });
}

export function lettersQuery(id: string) {
  return queryOptions({
    queryKey: ['organisation', id, 'letters'],
    queryFn: async () =>
      (await answered(directory.GET('/api/directory/organisations/{id}/attachments', at(id)))).items,
  });
}

export function membersQuery(id: string) {
  return queryOptions({
    queryKey: ['organisation', id, 'members'],
    queryFn: async () =>
      (await answered(directory.GET('/api/directory/organisations/{id}/members', at(id)))).items,
  });
}

export function invitationsQuery(id: string) {
  return queryOptions({
    queryKey: ['organisation', id, 'invitations'],
    queryFn: async () =>
      (await answered(directory.GET('/api/directory/organisations/{id}/invitations', at(id)))).items,
  });
}

export function keysQuery(id: string) {
  return queryOptions({
    queryKey: ['organisation', id, 'keys'],
    queryFn: async () =>
      (await answered(directory.GET('/api/directory/organisations/{id}/api-keys', at(id)))).items,
  });
}

export const focalPointsQuery = queryOptions({
  queryKey: ['focal-points'],
  queryFn: async () => (await answered(directory.GET('/api/directory/focal-points'))).items,
});

/** Ministries of a country, of which one may be its focal point. */
export function verifiedMinistriesQuery(country: string) {
  return infiniteQueryOptions({
    queryKey: ['verified-ministries', country],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        directory.GET('/api/directory/organisations', {
          params: {
            query: {
              country,
              kind: 'government',
              status: 'verified',
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

/** Ministries of some countries that wait for the word of the focal point. */
export async function ministriesToEndorse(countries: readonly string[]): Promise<Organisation[]> {
  const lists = await Promise.all(
    countries.map((country) =>
      answered(
        directory.GET('/api/directory/organisations', {
          params: { query: { country, kind: 'government', status: 'unverified', limit: 100 } },
        }),
      ),
    ),
  );
  return lists.flatMap(({ items }) => items).filter(({ endorsedAt }) => endorsedAt === null);
}

export function toEndorseQuery(countries: readonly string[]) {
  return queryOptions({
    queryKey: ['to-endorse', ...countries],
    queryFn: () => ministriesToEndorse(countries),
  });
}
