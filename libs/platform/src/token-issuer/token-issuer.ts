import { createLocalJWKSet, SignJWT, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { Caller } from '../auth/caller.js';
import { TOKEN_ALGORITHM, TOKEN_TYPE, type TokenTerms } from '../auth/token-verifier.js';
import { Seal } from './seal.js';
import {
  createSigningKey,
  makeSigningKey,
  readPreviousKey,
  readSigningKey,
  type SigningKey,
} from './signing-key.js';

const ISSUER = 'mutua';
const AUDIENCE = 'mutua';

/** What the tokens of an installation must say of themselves, checked with these keys. */
export function termsWith(keys: Pick<TokenTerms, 'keys' | 'absence'>): TokenTerms {
  return { issuer: ISSUER, audience: AUDIENCE, ...keys };
}

/** The data directory holds no signing key, so that nobody can act there; the message is for the person who named it. */
export class NoSigningKey extends Error {
  override readonly name = 'NoSigningKey';
}

/** Signs bearer tokens with one Ed25519 key. Whoever holds the key can be anybody. */
export class TokenIssuer {
  private constructor(
    private readonly key: SigningKey,
    /** Signs nothing any more. */
    private readonly previous: SigningKey | null = null,
  ) {}

  /**
   * Reads the key from the data directory; makes it, readable by its owner only, when there is none.
   *
   * @throws UnusableDataDirectory when it is damaged, or cannot be read or made
   */
  static async load(dataDirectory: string): Promise<TokenIssuer> {
    const key = (await readSigningKey(dataDirectory)) ?? (await makeSigningKey(dataDirectory));
    return new TokenIssuer(key, await readPreviousKey(dataDirectory));
  }

  /**
   * Reads the key of an installation that runs, or has run, on the data directory: a new key would sign nothing that holds.
   *
   * @throws NoSigningKey when there is none
   * @throws UnusableDataDirectory when it is damaged or cannot be read
   */
  static async of(dataDirectory: string): Promise<TokenIssuer> {
    const key = await readSigningKey(dataDirectory);
    if (key) return new TokenIssuer(key);
    throw new NoSigningKey(
      `There is no signing key in ${dataDirectory}. Name the data directory that Mutua runs on: MUTUA_DATA_DIR, or --data-dir where the command takes it.`,
    );
  }

  /** An issuer whose key lives as long as the process. */
  static async inMemory(): Promise<TokenIssuer> {
    return new TokenIssuer(await createSigningKey());
  }

  /** What a service needs to check this issuer's tokens. */
  get terms(): TokenTerms {
    return termsWith({ keys: createLocalJWKSet(this.publicKeys) });
  }

  /** The keys that check this issuer's tokens, for everybody to see. */
  get publicKeys(): JSONWebKeySet {
    const { d: _secret, ...publicJwk } = this.key.jwk;
    return { keys: [publicJwk] };
  }

  /** What keeps secrets of one kind in the database; it opens what it sealed by the signing key before this one, too. */
  sealFor(purpose: string): Seal {
    return new Seal(
      purpose,
      [this.key, this.previous].flatMap((key) => key?.jwk.d ?? []),
    );
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
        ...(this.key.jwk.kid ? { kid: this.key.jwk.kid } : {}),
        ...header,
      })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.key.privateKey);
  }
}
