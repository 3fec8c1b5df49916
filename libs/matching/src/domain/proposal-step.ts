import type { ProposalStatus } from '@mutua/contracts';
import { Refused } from '@mutua/platform/decision';
import type { Proposal, ProposalState } from './proposal.js';

/** The proposal at its next version. */
export function next(proposal: Proposal, state: ProposalState, now: Date): Proposal {
  return { ...proposal, state, version: proposal.version + 1, updatedAt: now };
}

/** @throws Refused `illegal-step` */
export function assertStatus(proposal: Proposal, step: string, allowedFrom: readonly ProposalStatus[]): void {
  if (!allowedFrom.includes(proposal.state.status)) throw illegalStep(proposal, step, allowedFrom);
}

export function illegalStep(
  proposal: Proposal,
  step: string,
  allowedFrom: readonly ProposalStatus[],
): Refused {
  return Refused.illegalStep('proposal', proposal.state.status, step, allowedFrom);
}
