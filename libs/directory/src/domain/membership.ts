import type { Party } from '@mutua/contracts';

/** What a person is for one organisation. */
export interface Membership {
  readonly organisationId: string;
  /** On which sides of a match they act for it; one organisation may both ask and give (A/RES/78/311, op1). */
  readonly roles: Party[];
  /** Whether they invite, remove and decide the roles of its members, and make its API keys. */
  readonly manages: boolean;
}

/** The membership of somebody in an organisation, if there is one. */
export function membershipIn(
  { memberships }: { readonly memberships: readonly Membership[] },
  organisationId: string | null,
): Membership | undefined {
  return memberships.find((membership) => membership.organisationId === organisationId);
}
