import type { Caller } from '../auth/caller.js';
import { Ambient } from '../observability/ambient.js';

/**
 * For whom the database is asked; its policies for rows go by this (row-level security, a second wall behind the services).
 * `system` is the process itself, in reactions, jobs and tools; `nobody` is a request without a token.
 */
export interface DatabaseReader {
  readonly kind: 'system' | 'coordinator' | 'person' | 'nobody';
  /** For whom the person acts. Several only where the rows of several requests are written together. */
  readonly organisations: readonly string[];
  readonly people: readonly string[];
}

const SYSTEM: DatabaseReader = { kind: 'system', organisations: [], people: [] };
const NOBODY: DatabaseReader = { kind: 'nobody', organisations: [], people: [] };

const readers = new Ambient<() => DatabaseReader>();

export function readerOf(caller: Caller | undefined): DatabaseReader {
  if (!caller) return NOBODY;
  const looksAfterAll = caller.roles.some((role) => role === 'coordinator' || role === 'admin');
  return {
    kind: looksAfterAll ? 'coordinator' : 'person',
    organisations: caller.organisationId === null ? [] : [caller.organisationId],
    people: [caller.userId],
  };
}

/** What runs outside any request is the process itself. */
export function currentReader(): DatabaseReader {
  return readers.get()?.() ?? SYSTEM;
}

/** Has everything that the work asks of the database be asked for this reader. */
export function readAs<T>(reader: DatabaseReader, work: () => T): T {
  return readers.run(() => reader, work);
}

/** Has the database be asked for whoever is found to have sent a request, by the time at which it is asked. */
export function readAsCallerOf<T>(request: { readonly caller?: Caller }, work: () => T): T {
  let known: DatabaseReader | null = null;
  return readers.run(() => {
    if (!request.caller) return NOBODY;
    known ??= readerOf(request.caller);
    return known;
  }, work);
}

/**
 * Does a part of a request in the name of the process: what is decided about all parties at once, or must be looked up
 * before it is known who asks. The caller has been let in by then, or shows by what they know that they may.
 */
export function asSystem<T>(work: () => T): T {
  return readAs(SYSTEM, work);
}

/** One reader for rows of several of the same kind, which are written in one statement. */
export function jointReader(readers: readonly DatabaseReader[]): DatabaseReader {
  const [first = SYSTEM] = readers;
  if (readers.length <= 1) return first;
  return {
    kind: first.kind,
    organisations: [...new Set(readers.flatMap(({ organisations }) => organisations))],
    people: [...new Set(readers.flatMap(({ people }) => people))],
  };
}
