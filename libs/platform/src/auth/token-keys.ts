import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';

const ANSWER_WITHIN_MS = 3_000;

/** The keys that check tokens cannot be had now; nobody is let in, and nobody is told that their token is wrong. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** The place named for the keys cannot be one; the message is one line for the person who started the process. */
export class UnusableKeys extends Error {
  override readonly name = 'UnusableKeys';
}

/**
 * The public keys at a URL (a JSON Web Key Set): of a file, read once, or of a server, asked when a key is new.
 *
 * @throws UnusableKeys when the URL is of no such kind, or the file cannot be read
 */
export async function tokenKeysAt(address: string): Promise<JWTVerifyGetKey> {
  if (!URL.canParse(address)) throw new UnusableKeys(`MUTUA_JWKS_URL is no URL: ${address}`);
  const url = new URL(address);
  if (url.protocol === 'file:') return keysInFile(url);
  if (url.protocol === 'http:' || url.protocol === 'https:') return keysAtServer(url);
  throw new UnusableKeys(
    `MUTUA_JWKS_URL must begin with https:, http: or file:, and not with ${url.protocol}`,
  );
}

async function keysInFile(url: URL): Promise<JWTVerifyGetKey> {
  try {
    return createLocalJWKSet(JSON.parse(await readFile(url, 'utf8')) as JSONWebKeySet);
  } catch (error) {
    throw new UnusableKeys(`the keys at ${url.href} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function keysAtServer(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, { timeoutDuration: ANSWER_WITHIN_MS });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const aboutTheToken = [
        errors.JWKSNoMatchingKey,
        errors.JWKSMultipleMatchingKeys,
        errors.JOSENotSupported,
      ].some((kind) => error instanceof kind);
      if (aboutTheToken) throw error;
      throw new KeysUnavailable(`no keys from ${url.href}: ${(error as Error).message}`, { cause: error });
    }
  };
}
