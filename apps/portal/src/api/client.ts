import createClient from 'openapi-fetch';
import type { paths as DirectoryPaths } from './generated/directory.data.js';
import type { paths as MatchingPaths } from './generated/matching.data.js';
import type { paths as NeedsPaths } from './generated/needs.data.js';
import type { paths as NotificationsPaths } from './generated/notifications.data.js';
import type { paths as OffersPaths } from './generated/offers.data.js';
import { lineLost, problemOf } from './problem.js';

/** One typed client a context; all are the same origin, and the browser brings the cookie. */
export const directory = createClient<DirectoryPaths>();
export const needs = createClient<NeedsPaths>();
export const offers = createClient<OffersPaths>();
export const matching = createClient<MatchingPaths>();
export const notifications = createClient<NotificationsPaths>();

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What a request answered.
 *
 * @throws Problem when it was refused, or when there is no connection
 */
export async function answered<T>(request: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    // fetch says nothing more when there is no connection, or no longer
    throw cause instanceof TypeError ? lineLost(cause) : cause;
  });
  if (!response.ok) throw problemOf(response, error);
  return data as NonNullable<T>;
}

/**
 * The same for what the typed clients do not know.
 *
 * @throws Problem when it was refused, or when there is no connection
 */
export function answeredAt(address: string, init?: RequestInit): Promise<unknown> {
  const ask = async (): Promise<Answer<unknown>> => {
    const response = await fetch(address, init);
    if (response.ok) return { data: await response.json(), response };
    return { error: await response.json().catch(() => null), response };
  };
  return answered(ask());
}

/** For changes: the version that the person saw. */
export function ifMatch(version: number): { readonly 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
