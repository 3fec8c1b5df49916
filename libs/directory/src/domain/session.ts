export const SIGN_IN_METHODS = ['password', 'oidc', 'demo', 'setup'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** A browser in which somebody is signed in. Its row goes when it ends. */
export interface Session {
  readonly id: string;
  /** SHA-256 of the cookie: whoever reads the table cannot be anybody. */
  readonly tokenHash: Buffer;
  readonly userId: string;
  /** The organisation acted for. */
  readonly organisationId: string | null;
  readonly method: SignInMethod;
  readonly address: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** When a session ends if nothing more is asked in it. */
export function idleUntil({ lastSeenAt, expiresAt }: Session, idleMs: number): Date {
  return new Date(Math.min(lastSeenAt.getTime() + idleMs, expiresAt.getTime()));
}

export function isAlive(session: Session, idleMs: number, now: Date): boolean {
  return now < idleUntil(session, idleMs);
}
