import { createHash, randomBytes } from 'node:crypto';

/** What nobody can guess (256 bits), for a cookie, a link or a key, in letters that need no escaping. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** As it is stored; a secret of this length needs no salt and no slow hash. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
