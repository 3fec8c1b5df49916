import { PARTIES, type Party, type ProposalStatus } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import type { Proposal } from '../domain/proposal.js';

/** The states of which the parties know: from approval on. */
export const SHOWN_TO_PARTIES: readonly ProposalStatus[] = [
  'approved',
  'accepted',
  'declined',
  'lapsed',
  'revoked',
  'cancelled',
  'fulfilled',
];

/**
 * The side for which the caller answers: their organisation's, if they have the role of that side.
 *
 * @throws Refused `not-found` to whom is no party: that the proposal exists is not theirs to know; `role-required`
 */
export function partyOf(proposal: Proposal, caller: Caller): Party {
  const sides = PARTIES.filter((side) => caller.organisationId === organisationOf(proposal, side));
  if (sides.length === 0 || !maySee(proposal, caller)) throw Refused.notFound('proposal', proposal.id);
  const party = sides.find((side) => hasRole(caller, side));
  if (party) return party;
  throw new Refused(
    'forbidden',
    'role-required',
    `Your organisation is the ${sides.join(' and the ')} of this match; to answer for it your token needs the role ${sides.join(' or ')}.`,
  );
}

export function organisationOf({ requesterId, providerId }: Proposal, side: Party): string {
  return side === 'requester' ? requesterId : providerId;
}

/** Parties see a proposal from its approval on; before that it is a recommendation to coordinators. */
export function maySee(proposal: Proposal, caller: Caller): boolean {
  if (hasRole(caller, 'coordinator', 'admin')) return true;
  const own = caller.organisationId === proposal.requesterId || caller.organisationId === proposal.providerId;
  return own && SHOWN_TO_PARTIES.some((status) => status === proposal.state.status);
}

/** Whether the caller acts for one of the two sides, whatever their roles. */
export function isParty(proposal: Proposal, { organisationId }: Caller): boolean {
  return PARTIES.some((side) => organisationOf(proposal, side) === organisationId);
}
