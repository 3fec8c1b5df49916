import type { Role } from '@mutua/contracts';

/** The person behind a request and the organisation they act for. */
export interface Caller {
  readonly userId: string;
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
}

export function hasRole(caller: Caller, ...roles: Role[]): boolean {
  return roles.some((role) => caller.roles.includes(role));
}
