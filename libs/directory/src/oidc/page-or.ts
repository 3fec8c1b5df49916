/** Any origin: an address that leads to another one is none of ours. */
const HERE = 'http://portal.invalid';

/** The address of a page of the portal, or `otherwise` where it is none: a link must not lead through us to another site. */
export function pageOr(otherwise: string, address: string | undefined): string {
  if (!address?.startsWith('/') || !URL.canParse(address, HERE)) return otherwise;
  const { origin, pathname, search, hash } = new URL(address, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : otherwise;
}

/** The same page of the portal, with a parameter in its address. */
export function pageWith(page: string, name: string, value: string): string {
  const { pathname, searchParams, hash } = new URL(page, HERE);
  searchParams.set(name, value);
  return `${pathname}?${searchParams.toString()}${hash}`;
}
