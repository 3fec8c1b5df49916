import type { Role } from '../session/session.js';

/** Who may list needs and offers. */
export const SEARCHERS: readonly Role[] = ['requester', 'provider', 'coordinator', 'admin'];

/** How many letters the services search for. */
export const SHORTEST = 2;
export const LONGEST = 100;

/** What is searched for: it stands in the address, so that a search can be shared. */
export interface SearchQuery {
  readonly q?: string;
}

/** Reads an address, in which the router takes digits for a number. */
export function searchQueryOf({ q }: Record<string, unknown>): SearchQuery {
  const text =
    typeof q === 'string' || typeof q === 'number' || typeof q === 'boolean' ? String(q).trim() : '';
  return text === '' ? {} : { q: text.slice(0, LONGEST) };
}
