import { searchQueryOf } from '../search/search-query.js';

/** Words of the name or the address that are looked for; they stand in the address. */
export interface PeopleSearch {
  readonly find?: string;
}

export function peopleSearchOf({ find }: Record<string, unknown>): PeopleSearch {
  const { q } = searchQueryOf({ q: find });
  return q === undefined ? {} : { find: q };
}
