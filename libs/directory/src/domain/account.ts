/** How a person proves who they are. */
export interface Account {
  readonly userId: string;
  /** Argon2id in PHC string format; null for who signs in by another way only. */
  readonly passwordHash: string | null;
  /** The shared secret of one-time codes (RFC 6238), in base32, sealed for this person. */
  readonly totpSecret: string | null;
  /** When the person first gave a right code; until then no code is asked for. */
  readonly totpConfirmedAt: Date | null;
  /** The time step of the last code taken: each is good once (RFC 6238, section 5.2). */
  readonly totpLastStep: number | null;
  /** SHA-256 of the recovery codes that are left. */
  readonly recoveryCodes: string[];
}

export function newAccount(userId: string): Account {
  return {
    userId,
    passwordHash: null,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    recoveryCodes: [],
  };
}

export function hasSecondFactor({ totpConfirmedAt }: Account): boolean {
  return totpConfirmedAt !== null;
}
