import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  type InfiniteData,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory, matching, needs, offers } from '../api/client.js';
import type { components as Directory } from '../api/generated/directory.data.js';
import type { components as Needs } from '../api/generated/needs.data.js';
import type { components as Offers } from '../api/generated/offers.data.js';
import { localeOf } from '../i18n/languages.js';
import { lookEvery } from '../live/live.js';
import type { Proposal } from '../matches/match-record.js';
import type { QueueSearch, Tab } from './queue-search.js';

export type Organisation = Directory['schemas']['OrganisationDto'];
export type Need = Needs['schemas']['NeedDto'];
export type Offer = Offers['schemas']['OfferDto'];

/** Something that a coordinator decides on. */
export type Subject =
  | { readonly kind: 'organisation'; readonly of: Organisation }
  | { readonly kind: 'need'; readonly of: Need }
  | { readonly kind: 'offer'; readonly of: Offer }
  | { readonly kind: 'proposal'; readonly of: Proposal };

export type SubjectKind = Subject['kind'];

/** What is decided on, as an address names it: kind and id. */
export type SubjectKey = `${SubjectKind}.${string}`;

const KINDS: readonly SubjectKind[] = ['organisation', 'need', 'offer', 'proposal'];

/** Reads what an address names; null when it names nothing that can be decided on. */
export function parseKey(key: string): { readonly kind: SubjectKind; readonly id: string } | null {
  const [name, id = ''] = key.split('.');
  const kind = KINDS.find((each) => each === name);
  return kind === undefined || id === '' ? null : { kind, id };
}

/** A line of the queue. */
export interface QueueItem {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly key: SubjectKey;
  readonly title: string;
  /** Who it is from, where the title does not say. */
  readonly from: string | null;
  readonly country: string | null;
  /** ISO 8601; since when it waits. */
  readonly since: string;
}

interface Slice<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** Of one list at most so many pages are asked for by themselves. */
const MOST_PAGES = 8;
const LIMIT = 50;
const REFRESH = 30_000;

const page = (cursor: string) => ({ limit: LIMIT, ...(cursor === '' ? {} : { cursor }) });

function listQuery<T>(
  key: readonly string[],
  fetchPage: (cursor: string) => Promise<Slice<T>>,
  itemOf: (of: T) => QueueItem,
) {
  return infiniteQueryOptions({
    queryKey: ['queue', ...key],
    initialPageParam: '',
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    getNextPageParam: ({ next }: Slice<T>) => next,
    select: ({ pages }: InfiniteData<Slice<T>, string>) => pages.flatMap(({ items }) => items.map(itemOf)),
    refetchInterval: lookEvery(REFRESH),
  });
}

const organisationsQuery = listQuery(
  ['organisations'],
  (cursor) =>
    answered(
      directory.GET('/api/directory/organisations', {
        params: { query: { status: 'unverified', ...page(cursor) } },
      }),
    ),
  (of) => ({
    kind: 'organisation',
    id: of.id,
    key: `organisation.${of.id}`,
    title: of.name,
    from: null,
    country: of.country,
    since: of.updatedAt,
  }),
);

const needsQuery = listQuery(
  ['needs'],
  (cursor) =>
    answered(needs.GET('/api/needs', { params: { query: { status: 'submitted', ...page(cursor) } } })),
  (of) => ({
    kind: 'need',
    id: of.id,
    key: `need.${of.id}`,
    title: of.content.title ?? '',
    from: of.organisationName,
    country: of.country,
    since: of.updatedAt,
  }),
);

const offersQuery = listQuery(
  ['offers'],
  (cursor) =>
    answered(offers.GET('/api/offers', { params: { query: { status: 'submitted', ...page(cursor) } } })),
  (of) => ({
    kind: 'offer',
    id: of.id,
    key: `offer.${of.id}`,
    title: of.content.title ?? '',
    from: of.organisationName,
    country: of.providerCountry,
    since: of.updatedAt,
  }),
);

const matchesQuery = (status: 'proposed' | 'approved', locale: ReturnType<typeof localeOf>) =>
  listQuery(
    ['proposals', status, locale],
    (cursor) =>
      answered(
        matching.GET('/api/matching/proposals', {
          params: { query: { status, locale, ...page(cursor) } },
        }),
      ),
    (of) => ({
      kind: 'proposal',
      id: of.id,
      key: `proposal.${of.id}`,
      title: of.needTitle,
      from: of.offerTitle,
      country: countryOf(of),
      since: status === 'proposed' ? of.createdAt : of.updatedAt,
    }),
  );

/** The country of the need. */
function countryOf({ explanation }: Proposal): string | null {
  const { equity } = explanation.record as { readonly equity?: { readonly country?: string } };
  return equity?.country ?? null;
}

export interface Queue {
  /** What waits longest comes first. */
  readonly items: readonly QueueItem[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
  /** Whether there is more than was fetched. */
  readonly isCut: boolean;
}

/** All that waits in a part of the queue, before any filter. */
export function useQueue(tab: Tab): Queue {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const lists = [
    useAll(useInfiniteQuery({ ...organisationsQuery, enabled: tab === 'verify' })),
    useAll(useInfiniteQuery({ ...needsQuery, enabled: tab === 'screen' })),
    useAll(useInfiniteQuery({ ...offersQuery, enabled: tab === 'screen' })),
    useAll(useInfiniteQuery({ ...matchesQuery('proposed', locale), enabled: tab === 'propose' })),
    useAll(useInfiniteQuery({ ...matchesQuery('approved', locale), enabled: tab === 'follow' })),
  ].filter((_, index) => PARTS[tab].includes(index));
  return {
    items: lists.flatMap(({ data }) => data ?? []).sort((one, other) => one.since.localeCompare(other.since)),
    isPending: lists.some(({ isPending }) => isPending),
    error: lists.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(lists.map(({ refetch }) => refetch())),
    isCut: lists.some(({ hasNextPage, isFetchingNextPage }) => hasNextPage && !isFetchingNextPage),
  };
}

const PARTS: Readonly<Record<Tab, readonly number[]>> = {
  verify: [0],
  screen: [1, 2],
  propose: [3],
  follow: [4],
};

interface Pages {
  readonly data: readonly unknown[] | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Fetches the pages that follow: what waits longest is on the last one. */
export function useAll<T extends Pages>(list: T): T {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const wanted = hasNextPage && !isFetchingNextPage && (data?.length ?? 0) < MOST_PAGES * LIMIT;
  useEffect(() => {
    if (wanted) void fetchNextPage();
  }, [wanted, fetchNextPage]);
  return list;
}

const DAY = 86_400_000;

/** What the filters of an address leave. */
export function filtered(
  items: readonly QueueItem[],
  { kind, country, age }: QueueSearch,
  now = Date.now(),
): readonly QueueItem[] {
  return items
    .filter((item) => kind === undefined || item.kind === kind)
    .filter((item) => country === undefined || item.country === country)
    .filter((item) => age === undefined || now - Date.parse(item.since) >= age * DAY);
}

async function fetchSubject(kind: SubjectKind, id: string, language: string): Promise<Subject> {
  const params = { path: { id } };
  switch (kind) {
    case 'organisation':
      return { kind, of: await answered(directory.GET('/api/directory/organisations/{id}', { params })) };
    case 'need':
      return { kind, of: await answered(needs.GET('/api/needs/{id}', { params })) };
    case 'offer':
      return { kind, of: await answered(offers.GET('/api/offers/{id}', { params })) };
    case 'proposal': {
      const query = { locale: localeOf(language) };
      const of = await answered(
        matching.GET('/api/matching/proposals/{id}', { params: { ...params, query } }),
      );
      return { kind, of };
    }
  }
}

/** One thing of the queue, whatever has become of it. */
export function subjectQuery(kind: SubjectKind, id: string, language: string) {
  return queryOptions({
    queryKey: ['queue', 'subject', kind, id, language],
    queryFn: () => fetchSubject(kind, id, language),
  });
}
