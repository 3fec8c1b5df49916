import type { Api } from './api.js';

interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

const LARGEST_PAGE = 100;

/** Everything that a list gives, oldest first. */
export async function allPages<T>(
  api: Api,
  path: string,
  filter: Readonly<Record<string, string>> = {},
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ ...filter, limit: String(LARGEST_PAGE) });
    if (cursor !== null) query.set('cursor', cursor);
    const page: Page<T> = await api.get<Page<T>>(`${path}?${query.toString()}`);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items.reverse();
}
