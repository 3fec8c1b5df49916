type Search = Record<string, unknown>;

/**
 * Leaves out of an address what its page does not know. The router gives a page whatever stands in the address beside what the
 * page's own reading of it gives, so that a view of another version, or a typing mistake, would reach it unread.
 */
export function onlyKnown<Known extends object>(read: (search: Search) => Known): (search: Search) => Known {
  return (search) => {
    const unread: Search = Object.fromEntries(Object.keys(search).map((name) => [name, undefined]));
    return { ...unread, ...read(search) };
  };
}
