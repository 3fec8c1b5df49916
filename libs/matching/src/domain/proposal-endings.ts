import {
  ProposalCancelled,
  ProposalFulfilled,
  ProposalLapsed,
  ProposalOfferExpired,
  ProposalRevoked,
  ProposalSuperseded,
  type Canceller,
} from '@mutua/contracts';
import type { LapseCause, MatchEndCause } from '@mutua/vocabulary';
import { happened, type Decision } from '@mutua/platform/decision';
import type { Proposal } from './proposal.js';
import { proposalSnapshotOf } from './proposal-snapshot-of.js';
import { assertStatus, illegalStep, next } from './proposal-step.js';

/** An approved match ends because nobody answered in time or one side went away. */
export function lapseProposal(proposal: Proposal, cause: LapseCause, now: Date): Decision<Proposal> {
  if (proposal.state.status !== 'approved') return { state: proposal, event: null };
  const state = next(proposal, { status: 'lapsed', lapsedAt: now.toISOString(), cause }, now);
  const payload = { proposal: proposalSnapshotOf(state), cause, reason: cause };
  return { state, event: happened(ProposalLapsed, payload) };
}

/** A recommendation that nobody has decided is taken back: a side changed, or a better one took its place. */
export function supersedeProposal(proposal: Proposal, cause: LapseCause, now: Date): Decision<Proposal> {
  if (proposal.state.status !== 'proposed') return { state: proposal, event: null };
  const state = next(proposal, { status: 'superseded', supersededAt: now.toISOString(), cause }, now);
  const payload = { proposal: proposalSnapshotOf(state), cause, reason: cause };
  return { state, event: happened(ProposalSuperseded, payload) };
}

/**
 * A coordinator takes an approval back that not both parties have accepted yet.
 *
 * @throws Refused `illegal-step`
 */
export function revokeApproval(proposal: Proposal, reason: string, now: Date): Decision<Proposal> {
  assertStatus(proposal, 'revoked', ['approved']);
  const state = next(proposal, { status: 'revoked', revokedAt: now.toISOString(), reason }, now);
  return { state, event: happened(ProposalRevoked, { proposal: proposalSnapshotOf(state), reason }) };
}

export interface Cancellation {
  readonly by: Canceller;
  readonly cause: MatchEndCause;
  readonly reason: string;
}

/**
 * An accepted match ends: its capacity is free, and its part of the need open again.
 *
 * @throws Refused `illegal-step`
 */
export function cancelMatch(proposal: Proposal, cancellation: Cancellation, now: Date): Decision<Proposal> {
  if (proposal.state.status !== 'accepted') throw illegalStep(proposal, 'cancelled', ['accepted']);
  const { acceptedAt } = proposal.state;
  const cancelled = {
    status: 'cancelled' as const,
    acceptedAt,
    cancelledAt: now.toISOString(),
    ...cancellation,
  };
  const state = next(proposal, cancelled, now);
  return {
    state,
    event: happened(ProposalCancelled, { proposal: proposalSnapshotOf(state), ...cancellation }),
  };
}

/**
 * A side is gone for good. What the parties were asked lapses; what both accepted at that very moment is cancelled, so
 * that no match stands on a post that its owner took back, or on a need that ended with nothing agreed.
 */
export function endWithGoneSide(proposal: Proposal, cause: LapseCause, now: Date): Decision<Proposal> {
  if (proposal.state.status === 'accepted')
    return cancelMatch(proposal, { by: 'system', cause, reason: '' }, now);
  return lapseProposal(proposal, cause, now);
}

/**
 * The period of the offer is over. What the parties were asked lapses; what both accepted is an agreement of theirs, and
 * stands: they are told, to see that it is delivered or to cancel it.
 */
export function outliveOffer(proposal: Proposal, now: Date): Decision<Proposal> {
  const { state: before } = proposal;
  if (before.status !== 'accepted') return lapseProposal(proposal, 'offer-expired', now);
  if (before.offerExpiredAt !== undefined) return { state: proposal, event: null };
  const state = next(proposal, { ...before, offerExpiredAt: now.toISOString() }, now);
  return { state, event: happened(ProposalOfferExpired, { proposal: proposalSnapshotOf(state) }) };
}

/** The requester confirmed the delivery of what this match promised. */
export function fulfilMatch(proposal: Proposal, now: Date): Decision<Proposal> {
  if (proposal.state.status !== 'accepted') return { state: proposal, event: null };
  const { acceptedAt } = proposal.state;
  const state = next(proposal, { status: 'fulfilled', acceptedAt, fulfilledAt: now.toISOString() }, now);
  return { state, event: happened(ProposalFulfilled, { proposal: proposalSnapshotOf(state) }) };
}
