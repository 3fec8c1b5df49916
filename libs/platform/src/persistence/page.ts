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

const PLACE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}( \d+)?$/;

/**
 * Reads one page, newest first, by keyset: ids are UUIDs of version 7 and so ordered by time, and a page keeps its place
 * when rows are added meanwhile.
 *
 * @param by a property that holds whole numbers from 0: the rows of the highest come first, and the newest of equals
 * @throws Refused `invalid-cursor`
 */
export async function readPage<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  request: PageRequest,
  by: (keyof T & string) | null = null,
): Promise<Page<T>> {
  const id = `${query.alias}.id`;
  const list = JSON.stringify([query.getQueryAndParameters(), by]);
  if (request.cursor !== undefined) {
    const [after, value] = decodeCursor(request.cursor, list).split(' ');
    if (by === null) query.andWhere(`${id} < :after`, { after });
    else query.andWhere(`(${query.alias}.${by}, ${id}) < (:value, :after)`, { value: Number(value), after });
  }
  if (by !== null) query.orderBy(`${query.alias}.${by}`, 'DESC');
  const rows = await query
    .addOrderBy(id, 'DESC')
    .take(request.limit + 1)
    .getMany();
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  return { items, next: rows.length > request.limit && last ? encodeCursor(placeOf(last, by), list) : null };
}

function placeOf<T extends { id: string }>(row: T, by: keyof T | null): string {
  return by === null ? row.id : `${row.id} ${String(row[by])}`;
}

/** A cursor names the row it stands behind and the list, filter and order included, in which it does. */
export function encodeCursor(id: string, list: string): string {
  const mark = createHash('sha256').update(list).digest('base64url').slice(0, 12);
  return Buffer.from(`${id}.${mark}`).toString('base64url');
}

/** @throws Refused `invalid-cursor`, also for the cursor of another list or filter */
export function decodeCursor(cursor: string, list: string): string {
  const [id = ''] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (PLACE.test(id) && encodeCursor(id, list) === cursor) return id;
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
