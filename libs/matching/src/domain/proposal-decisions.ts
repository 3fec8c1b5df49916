import {
  PARTIES,
  ProposalAccepted,
  ProposalAllocationChanged,
  ProposalApproved,
  ProposalDeclined,
  ProposalPartyAccepted,
  ProposalProposed,
  ProposalRejected,
  type NeedSnapshot,
  type OfferSnapshot,
  type Party,
} from '@mutua/contracts';
import { happened, type Decision } from '@mutua/platform/decision';
import { isSameCapacity } from '@mutua/vocabulary';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import type { Proposal, ProposalState, ProposedByHand, Reason } from './proposal.js';
import { proposalSnapshotOf } from './proposal-snapshot-of.js';
import { assertStatus, illegalStep, next } from './proposal-step.js';

/** What a match takes of its offer, and what that brings its need. */
export type Taken = Pick<Proposal, 'allocation' | 'contribution'>;

/** The engine recommends a match, or a coordinator proposes one by hand. */
export function proposeMatch(
  id: string,
  need: NeedSnapshot,
  offer: OfferSnapshot,
  record: ExplanationRecord,
  now: Date,
  byHand: ProposedByHand | null = null,
): Decision<Proposal> {
  const state: Proposal = {
    id,
    version: 1,
    needId: need.id,
    needRevision: need.revision,
    needTitle: need.title,
    requesterId: need.organisationId,
    requesterName: need.organisationName,
    offerId: offer.id,
    offerRevision: offer.revision,
    offerTitle: offer.title,
    providerId: offer.organisationId,
    providerName: offer.organisationName,
    score: record.score,
    covers: typesServed(need, offer),
    allocation: { unit: 'unknown' },
    contribution: null,
    record,
    byHand,
    state: { status: 'proposed' },
    createdAt: now,
    updatedAt: now,
  };
  return { state, event: happened(ProposalProposed, { proposal: proposalSnapshotOf(state) }) };
}

/** The need's cooperation types that nobody serves yet and that the offer would. */
function typesServed(need: NeedSnapshot, offer: OfferSnapshot): Proposal['covers'] {
  return need.cooperationTypes.filter(
    (type) => offer.cooperationTypes.includes(type) && !need.coveredTypes.includes(type),
  );
}

/**
 * A coordinator approves: the capacity is held and the parties are asked. The record is the judgement of today.
 *
 * @throws Refused `illegal-step`
 */
export function approveProposal(
  proposal: Proposal,
  taken: Taken,
  record: ExplanationRecord,
  now: Date,
): Decision<Proposal> {
  assertStatus(proposal, 'approved', ['proposed']);
  const approved: ProposalState = { status: 'approved', approvedAt: now.toISOString(), acceptedBy: [] };
  const state = { ...next(proposal, approved, now), ...taken, record, score: record.score };
  return { state, event: happened(ProposalApproved, { proposal: proposalSnapshotOf(state) }) };
}

/**
 * A coordinator changes what an approved match takes. Acceptances are cleared, for they were of other terms, and the time
 * to answer begins anew. Naming what it takes already changes nothing.
 *
 * @throws Refused `illegal-step`
 */
export function changeAllocation(
  proposal: Proposal,
  taken: Taken,
  reason: string,
  now: Date,
): Decision<Proposal> {
  assertStatus(proposal, 'given another allocation', ['approved']);
  if (isSameCapacity(taken.allocation, proposal.allocation)) return { state: proposal, event: null };
  const approved: ProposalState = { status: 'approved', approvedAt: now.toISOString(), acceptedBy: [] };
  const state = { ...next(proposal, approved, now), ...taken };
  return {
    state,
    event: happened(ProposalAllocationChanged, { proposal: proposalSnapshotOf(state), reason }),
  };
}

/**
 * A coordinator rejects, with a reason.
 *
 * @throws Refused `illegal-step`
 */
export function rejectProposal(
  proposal: Proposal,
  { code, words: reason }: Reason,
  now: Date,
): Decision<Proposal> {
  assertStatus(proposal, 'rejected', ['proposed']);
  const state = next(proposal, { status: 'rejected', rejectedAt: now.toISOString(), reason, code }, now);
  return { state, event: happened(ProposalRejected, { proposal: proposalSnapshotOf(state), reason, code }) };
}

/**
 * A party accepts; when both have, the match is made. Accepting twice changes nothing.
 *
 * @throws Refused `illegal-step`
 */
export function acceptProposal(proposal: Proposal, party: Party, now: Date): Decision<Proposal> {
  const { state: before } = proposal;
  if (before.status !== 'approved') throw illegalStep(proposal, 'accepted', ['approved']);
  if (before.acceptedBy.includes(party)) return { state: proposal, event: null };
  const acceptedBy = [...before.acceptedBy, party];
  if (PARTIES.every((each) => acceptedBy.includes(each))) {
    const state = next(proposal, { status: 'accepted', acceptedAt: now.toISOString() }, now);
    return { state, event: happened(ProposalAccepted, { proposal: proposalSnapshotOf(state) }) };
  }
  const state = next(proposal, { ...before, acceptedBy }, now);
  return { state, event: happened(ProposalPartyAccepted, { proposal: proposalSnapshotOf(state), party }) };
}

/**
 * A party declines, with a reason; what was held is free again.
 *
 * @throws Refused `illegal-step`
 */
export function declineProposal(
  proposal: Proposal,
  party: Party,
  { code, words: reason }: Reason,
  now: Date,
): Decision<Proposal> {
  assertStatus(proposal, 'declined', ['approved']);
  const declinedAt = now.toISOString();
  const state = next(proposal, { status: 'declined', declinedAt, by: party, reason, code }, now);
  const payload = { proposal: proposalSnapshotOf(state), party, reason, code };
  return { state, event: happened(ProposalDeclined, payload) };
}
