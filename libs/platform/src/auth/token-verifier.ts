import { hash } from 'node:crypto';
import { ROLES, type Role } from '@mutua/contracts';
import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Caller } from './caller.js';
import { KeysUnavailable } from './token-keys.js';

export const TOKEN_ALGORITHM = 'EdDSA';
export const TOKEN_TYPE = 'at+jwt';

/** What a token must say of itself to be taken here. */
export interface TokenTerms {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Where the keys are elsewhere: why they cannot be had now, or null when they can. */
  readonly absence?: () => Promise<string | null>;
}

/** A token that does not hold; the message says why, for the log and not for the caller. */
export class InvalidToken extends Error {}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const REMEMBERED = 1_000;
const REMEMBER_MS = 30_000;

/**
 * Checks bearer tokens: EdDSA-signed JWTs of type `at+jwt` (RFC 9068) from the one issuer, for this audience, with the
 * claims `sub` (user id), `org` (organisation id or absent), `roles`, and, if need be, `sid` (session id) and `scope`.
 */
export class TokenVerifier {
  private readonly remembered = new Map<string, { caller: Caller; until: number }>();

  constructor(private readonly terms: TokenTerms) {}

  /** @throws InvalidToken, KeysUnavailable */
  async verify(token: string): Promise<Caller> {
    const digest = hash('sha256', token, 'base64');
    const known = this.remembered.get(digest);
    if (known && known.until > Date.now()) return known.caller;
    const { payload } = await jwtVerify(token, this.terms.keys, {
      algorithms: [TOKEN_ALGORITHM],
      typ: TOKEN_TYPE,
      issuer: this.terms.issuer,
      audience: this.terms.audience,
      requiredClaims: ['sub', 'exp', 'iat', 'roles'],
    }).catch((error: unknown) => {
      if (error instanceof KeysUnavailable) throw error;
      throw new InvalidToken(error instanceof Error ? error.message : String(error), { cause: error });
    });
    const caller = toCaller(payload);
    this.remember(digest, caller, (payload.exp ?? 0) * 1_000);
    return caller;
  }

  /** A signature checked once holds for half a minute; checking it at every request would cost more than the request. */
  private remember(digest: string, caller: Caller, expiresAt: number): void {
    if (this.remembered.size >= REMEMBERED) {
      const [oldest] = this.remembered.keys();
      if (oldest !== undefined) this.remembered.delete(oldest);
    }
    this.remembered.set(digest, { caller, until: Math.min(expiresAt, Date.now() + REMEMBER_MS) });
  }
}

function toCaller(payload: JWTPayload): Caller {
  const { sub, org, roles, sid, scope } = payload;
  if (sub === undefined || !UUID.test(sub)) throw new InvalidToken('sub is not a user id');
  if (org !== undefined && (typeof org !== 'string' || !UUID.test(org))) {
    throw new InvalidToken('org is not an organisation id');
  }
  if (!Array.isArray(roles) || !roles.every((role): role is Role => ROLES.includes(role as Role))) {
    throw new InvalidToken('roles names a role that does not exist');
  }
  if (sid !== undefined && (typeof sid !== 'string' || !UUID.test(sid))) {
    throw new InvalidToken('sid is not a session id');
  }
  if (scope !== undefined && typeof scope !== 'string') throw new InvalidToken('scope is not a string');
  return {
    userId: sub,
    organisationId: org ?? null,
    roles,
    ...(sid === undefined ? {} : { sessionId: sid }),
    ...(scope === undefined ? {} : { scopes: scope.split(' ').filter(Boolean) }),
  };
}
