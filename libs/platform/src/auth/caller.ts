import type { Role } from '@mutua/contracts';

/** The person (or the API key) behind a request and the organisation they act for. */
export interface Caller {
  readonly userId: string;
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
  /** The browser's session that the request belongs to, if it does. */
  readonly sessionId?: string;
  /** What an API key is limited to, as `needs:read`; a person is not. */
  readonly scopes?: readonly string[];
}

export function hasRole(caller: Caller, ...roles: Role[]): boolean {
  return roles.some((role) => caller.roles.includes(role));
}
