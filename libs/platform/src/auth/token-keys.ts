import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet } from 'jose';
import type { TokenTerms } from './token-verifier.js';

/** Within it readiness answers, too, and Prometheus waits three seconds for that. */
const ANSWER_WITHIN_MS = 2_000;

/** The keys that check tokens cannot be had now; nobody is let in, and nobody is told that their token is wrong. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** The place named for the keys cannot be one; the message is one line for the person who started the process. */
export class UnusableKeys extends Error {
  override readonly name = 'UnusableKeys';
}

type TokenKeys = Pick<TokenTerms, 'keys' | 'absence'>;

/**
 * The public keys at a URL (a JSON Web Key Set): of a file, read once, or of a server, asked when a key is new.
 *
 * @throws UnusableKeys when the file cannot be read
 */
export async function tokenKeysAt(address: string): Promise<TokenKeys> {
  const url = new URL(address);
  return url.protocol === 'file:' ? keysInFile(url) : keysAtServer(url);
}

async function keysInFile(url: URL): Promise<TokenKeys> {
  try {
    return { keys: createLocalJWKSet(JSON.parse(await readFile(url, 'utf8')) as JSONWebKeySet) };
  } catch (error) {
    throw new UnusableKeys(`the keys at ${url.href} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function keysAtServer(url: URL): TokenKeys {
  const keys = createRemoteJWKSet(url, { timeoutDuration: ANSWER_WITHIN_MS });
  return {
    keys: async (header, token) => {
      try {
        return await keys(header, token);
      } catch (error) {
        const aboutTheToken = [
          errors.JWKSNoMatchingKey,
          errors.JWKSMultipleMatchingKeys,
          errors.JOSENotSupported,
        ].some((kind) => error instanceof kind);
        if (aboutTheToken) throw error;
        throw new KeysUnavailable(`no keys from ${url.href}: ${reasonOf(error)}`, { cause: error });
      }
    },
    absence: async () => {
      if (keys.fresh) return null;
      try {
        await keys.reload();
        return null;
      } catch (error) {
        // everybody may ask for readiness: what else the URL holds is not for them
        return `the keys that check tokens cannot be had from ${url.origin}${url.pathname}: ${reasonOf(error)}`;
      }
    },
  };
}

/** `fetch` says only in the cause what failed. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  const { code } = (cause ?? {}) as { code?: string };
  return code === undefined ? message : `${message} (${code})`;
}
