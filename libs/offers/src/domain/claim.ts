import type { Capacity } from '@mutua/vocabulary';

export const CLAIM_STANDINGS = ['held', 'used', 'delivered', 'released', 'refused'] as const;

/**
 * What became of a claim: held by an approved proposal, used by an accepted one, delivered when its requester says so,
 * released again, or refused because it would have taken more than was left. Only the first three take anything.
 */
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number];

/** A proposal and what it wants of an offer's capacity. */
export interface Claimant {
  readonly proposalId: string;
  /** Who may read the offer because of this claim; left out of claims from before this was kept. */
  readonly requesterId?: string;
  readonly allocation: Capacity;
}

export interface Claim extends Claimant {
  readonly standing: ClaimStanding;
}

/** Whether the claim takes something away from the others. */
export function takes({ standing }: Pick<Claim, 'standing'>): boolean {
  return standing === 'held' || standing === 'used' || standing === 'delivered';
}
