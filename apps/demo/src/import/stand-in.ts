import { createHash } from 'node:crypto';

/**
 * A user id that is the same for the same name at every run, for callers who are not in the directory. Idempotency keys
 * belong to a caller: only the same one finds again what it made before.
 */
export function standInId(name: string): string {
  const hex = createHash('sha256').update(`mutua ${name}`).digest('hex');
  // version 8, a UUID of one's own making (RFC 9562)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
