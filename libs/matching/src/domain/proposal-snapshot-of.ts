import type { ProposalSnapshot } from '@mutua/contracts';
import type { Proposal } from './proposal.js';

/** The proposal as other contexts hear of it. */
export function proposalSnapshotOf(proposal: Proposal): ProposalSnapshot {
  return {
    id: proposal.id,
    version: proposal.version,
    status: proposal.state.status,
    needId: proposal.needId,
    needRevision: proposal.needRevision,
    needTitle: proposal.needTitle,
    requesterId: proposal.requesterId,
    offerId: proposal.offerId,
    offerRevision: proposal.offerRevision,
    offerTitle: proposal.offerTitle,
    providerId: proposal.providerId,
    score: proposal.score,
    covers: proposal.covers,
    allocation: proposal.allocation,
    contribution: proposal.contribution,
  };
}
