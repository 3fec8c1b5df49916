import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { Caller } from '../auth/caller.js';
import { TOKEN_ALGORITHM, TOKEN_TYPE, type TokenTerms } from '../auth/token-verifier.js';

const ISSUER = 'mutua';
const AUDIENCE = 'mutua';

/** What the tokens of an installation must say of themselves, checked with these keys. */
export function termsWith(keys: JWTVerifyGetKey): TokenTerms {
  return { issuer: ISSUER, audience: AUDIENCE, keys };
}

/** The data directory holds no signing key, so that nobody can act there; the message is for the person who named it. */
export class NoSigningKey extends Error {
  override readonly name = 'NoSigningKey';
}

/** Signs bearer tokens with one Ed25519 key. Whoever holds the key can be anybody. */
export class TokenIssuer {
  private constructor(
    private readonly jwk: JWK,
    private readonly privateKey: Awaited<ReturnType<typeof importJWK>>,
  ) {}

  /** Reads the key from the data directory; makes it, readable by its owner only, when there is none. */
  static async load(dataDirectory: string): Promise<TokenIssuer> {
    const file = keyFileIn(dataDirectory);
    const jwk = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as JWK,
      async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        const created = await createKey();
        await mkdir(dataDirectory, { recursive: true });
        await writeFile(file, JSON.stringify(created), { mode: 0o600, flag: 'wx' });
        return created;
      },
    );
    return new TokenIssuer(jwk, await importJWK(jwk, TOKEN_ALGORITHM));
  }

  /**
   * Reads the key of an installation that runs, or has run, on the data directory: a new key would sign nothing that holds.
   *
   * @throws NoSigningKey
   */
  static async of(dataDirectory: string): Promise<TokenIssuer> {
    await access(keyFileIn(dataDirectory)).catch(() => {
      throw new NoSigningKey(
        `There is no signing key in ${dataDirectory}. Name the data directory that Mutua runs on: MUTUA_DATA_DIR, or --data-dir where the command takes it.`,
      );
    });
    return TokenIssuer.load(dataDirectory);
  }

  /** An issuer whose key lives as long as the process. */
  static async inMemory(): Promise<TokenIssuer> {
    const jwk = await createKey();
    return new TokenIssuer(jwk, await importJWK(jwk, TOKEN_ALGORITHM));
  }

  /** What a service needs to check this issuer's tokens. */
  get terms(): TokenTerms {
    return termsWith(createLocalJWKSet(this.publicKeys));
  }

  /** The keys that check this issuer's tokens, for everybody to see. */
  get publicKeys(): JSONWebKeySet {
    const { d: _secret, ...publicJwk } = this.jwk;
    return { keys: [publicJwk] };
  }

  tokenFor({ userId, organisationId, roles, sessionId, scopes }: Caller, expires = '10m'): Promise<string> {
    const org = organisationId ?? undefined;
    // RFC 8693, section 4.2: scopes are one string
    return this.sign({ sub: userId, roles, org, sid: sessionId, scope: scopes?.join(' ') }, expires);
  }

  /** Signs any claims; `header` replaces what a token says of itself, so that tests can lie. */
  sign(claims: JWTPayload, expires: string | number = '10m', header: { typ?: string } = {}): Promise<string> {
    return new SignJWT({ iss: ISSUER, aud: AUDIENCE, ...claims })
      .setProtectedHeader({
        alg: TOKEN_ALGORITHM,
        typ: TOKEN_TYPE,
        ...(this.jwk.kid ? { kid: this.jwk.kid } : {}),
        ...header,
      })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.privateKey);
  }
}

function keyFileIn(dataDirectory: string): string {
  return join(dataDirectory, 'signing-key.json');
}

async function createKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: TOKEN_ALGORITHM, use: 'sig', kid: crypto.randomUUID() };
}
