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
  if (request.cursor !== undefined) query.andWhere(`${id} < :after`, { after: decodeCursor(request.cursor) });
  const rows = await query
    .orderBy(id, 'DESC')
    .take(request.limit + 1)
    .getMany();
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  return { items, next: rows.length > request.limit && last ? encodeCursor(last.id) : null };
}

export function encodeCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** @throws Refused `invalid-cursor` */
export function decodeCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (UUID.test(id)) return id;
  throw new Refused('invalid', 'invalid-cursor', 'The cursor is not one this list gave out.', [
    {
      pointer: '/cursor',
      detail: 'use the value of "next" of the page before, or leave it out for the first page',
    },
  ]);
}
