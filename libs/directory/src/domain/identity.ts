/** Who somebody is at an outside provider: for good by issuer and subject, by address only as far as it is vouched for. */
export interface Identity {
  readonly issuer: string;
  /** Never given to another person there (OpenID Connect Core 1.0, section 5.7); an address may be. */
  readonly subject: string;
  readonly email: string | null;
  readonly name: string | null;
  /** Whether the provider says that it has verified the address, and the operator takes its word for that domain. */
  readonly vouched: boolean;
}

/** An identity by which a person signs in. */
export interface ConnectedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly userId: string;
  readonly connectedAt: Date;
}

/** What decides whether an address is vouched for. */
export interface Trust {
  /** In small letters. */
  readonly domains: readonly string[];
  readonly verifiedClaim: string;
}

/** What providers send for yes: Entra's `xms_edov` is a number or text, others say `email_verified` as text. */
const YES: readonly unknown[] = [true, 'true', 1, '1'];

/**
 * What claims say of a person. An address that the provider has not verified, or of a domain for which its word is not taken,
 * is a hint to fill in a form with, and proves nothing: anybody may have typed it there.
 */
export function identityOf(
  claims: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string },
  { domains, verifiedClaim }: Trust,
): Identity {
  const email = textOf(claims['email']);
  const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase() ?? '';
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email,
    name: textOf(claims['name']),
    vouched: email !== null && domains.includes(domain) && YES.includes(claims[verifiedClaim]),
  };
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null;
}

/** What becomes of somebody who comes from a provider. */
export type Arrival = 'enter' | 'connect' | 'register' | 'unknown' | 'stopped';

/** What is known here of the person with the vouched address. */
export interface KnownPerson {
  readonly active: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether they sign in by another identity of the same provider. */
  readonly isConnected: boolean;
}

/**
 * @param owner of the identity itself, or null
 * @param byAddress who has the address here, or null; looked at only where it is vouched for
 */
export function arrivalOf(
  { vouched }: Pick<Identity, 'vouched'>,
  owner: { readonly active: boolean } | null,
  byAddress: KnownPerson | null,
): Arrival {
  if (owner) return owner.active ? 'enter' : 'stopped';
  if (!vouched) return 'unknown';
  if (!byAddress) return 'register';
  if (!byAddress.active) return 'stopped';
  // who asked for a second factor is not got round it, and an address may have passed to somebody else over there
  return byAddress.hasSecondFactor || byAddress.isConnected ? 'unknown' : 'connect';
}
