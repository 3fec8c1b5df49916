import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { TOKEN_ALGORITHM } from '../auth/token-verifier.js';
import { makeDirectory, UnusableDataDirectory } from '../data-directory/index.js';

/** An Ed25519 key to sign with. */
export interface SigningKey {
  readonly jwk: JWK;
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>;
}

/**
 * The key in a data directory; null when there is none.
 *
 * @throws UnusableDataDirectory when it is damaged or cannot be read
 */
export function readSigningKey(dataDirectory: string): Promise<SigningKey | null> {
  return readKey(fileIn(dataDirectory), 'the start makes a new key and refuses the tokens of the old one');
}

/**
 * The key before, where one was put aside when it was replaced, so that what was sealed by it can be sealed anew.
 *
 * @throws UnusableDataDirectory when it is damaged or cannot be read
 */
export function readPreviousKey(dataDirectory: string): Promise<SigningKey | null> {
  const file = join(resolve(dataDirectory), 'previous-signing-key.json');
  return readKey(file, 'what was sealed by it only is lost');
}

async function readKey(file: string, withoutIt: string): Promise<SigningKey | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new UnusableDataDirectory(`the signing key cannot be read: ${error.message}`);
  });
  if (text === null) return null;
  return keyIn(text).catch(() => {
    throw new UnusableDataDirectory(
      `${file} is damaged: put it back from the backup, or remove it, and ${withoutIt}`,
    );
  });
}

/**
 * Makes a key in a data directory, readable by its owner only.
 *
 * @throws UnusableDataDirectory when it cannot be written
 */
export async function makeSigningKey(dataDirectory: string): Promise<SigningKey> {
  const key = await createSigningKey();
  try {
    await makeDirectory(resolve(dataDirectory));
    await writeFile(fileIn(dataDirectory), JSON.stringify(key.jwk), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new UnusableDataDirectory(`the signing key cannot be made: ${(error as Error).message}`);
  }
  return key;
}

export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { extractable: true });
  const jwk = {
    ...(await exportJWK(privateKey)),
    alg: TOKEN_ALGORITHM,
    use: 'sig',
    kid: crypto.randomUUID(),
  };
  return { jwk, privateKey };
}

function fileIn(dataDirectory: string): string {
  return join(resolve(dataDirectory), 'signing-key.json');
}

async function keyIn(text: string): Promise<SigningKey> {
  const jwk = JSON.parse(text) as JWK;
  // only a private key has `d` (RFC 8037, section 2)
  if (typeof jwk.d !== 'string') throw new Error('no private key');
  return { jwk, privateKey: await importJWK(jwk, TOKEN_ALGORITHM) };
}
