import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, needs, offers } from '../api/client.js';
import type { StatusName } from '../ui/status.js';
import type { Kind } from '../writing/content.js';
import type { Worded } from '../writing/wordings.js';

/** A need or an offer that was found, as a line of the list. */
export interface FoundPost {
  readonly id: string;
  readonly worded: Worded;
  readonly organisationName: string;
  readonly country: string | null;
  readonly cooperationTypes: readonly string[];
  readonly status: StatusName;
}

interface Slice {
  readonly items: readonly FoundPost[];
  readonly next: string | null;
}

const LIMIT = 20;

async function findNeeds(search: string, cursor: string): Promise<Slice> {
  const query = { search, limit: LIMIT, ...(cursor === '' ? {} : { cursor }) };
  const { items, next } = await answered(needs.GET('/api/needs', { params: { query } }));
  return { items: items.map((need) => lineOf(need, need.country)), next };
}

async function findOffers(search: string, cursor: string): Promise<Slice> {
  const query = { search, limit: LIMIT, ...(cursor === '' ? {} : { cursor }) };
  const { items, next } = await answered(offers.GET('/api/offers', { params: { query } }));
  return { items: items.map((offer) => lineOf(offer, offer.providerCountry)), next };
}

interface Post {
  readonly id: string;
  readonly status: StatusName;
  readonly organisationName: string;
  readonly content: Worded & {
    readonly cooperationTypes?: readonly string[];
  };
}

function lineOf({ id, status, organisationName, content }: Post, country: string | null): FoundPost {
  return {
    id,
    status,
    organisationName,
    country,
    worded: content,
    cooperationTypes: content.cooperationTypes ?? [],
  };
}

/** What is found by the words, page by page. */
export function foundQuery(kind: Kind, search: string) {
  return infiniteQueryOptions({
    queryKey: [`${kind}s`, 'found', search],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      kind === 'need' ? findNeeds(search, pageParam) : findOffers(search, pageParam),
    getNextPageParam: ({ next }: Slice) => next,
  });
}
