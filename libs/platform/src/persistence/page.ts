import { createHash } from 'node:crypto';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Refused } from '../decision/index.js';

/** A slice of a list and where the next one begins; `next` is null at the end. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads one page, newest first, by keyset: ids are UUIDs of version 7 and so ordered by time, and a page keeps its place
 * when rows are added meanwhile.
 *
 * @throws Refused `invalid-cursor`
 */
export async function readPage<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  request: PageRequest,
): Promise<Page<T>> {
  const id = `${query.alias}.id`;
  const list = JSON.stringify(query.getQueryAndParameters());
  if (request.cursor !== undefined)
    query.andWhere(`${id} < :after`, { after: decodeCursor(request.cursor, list) });
  const rows = await query
    .orderBy(id, 'DESC')
    .take(request.limit + 1)
    .getMany();
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  return { items, next: rows.length > request.limit && last ? encodeCursor(last.id, list) : null };
}

/** A cursor names the row it stands behind and the list, filter included, in which it does. */
export function encodeCursor(id: string, list: string): string {
  const mark = createHash('sha256').update(list).digest('base64url').slice(0, 12);
  return Buffer.from(`${id}.${mark}`).toString('base64url');
}

/** @throws Refused `invalid-cursor`, also for the cursor of another list or filter */
export function decodeCursor(cursor: string, list: string): string {
  const [id = ''] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (UUID.test(id) && encodeCursor(id, list) === cursor) return id;
  throw new Refused(
    'invalid',
    'invalid-cursor',
    'The cursor is not one that this list gave out with these filters.',
    [
      {
        pointer: '/cursor',
        detail:
          'use the value of "next" of the page before, with the same filters, or leave it out for the first page',
      },
    ],
  );
}
