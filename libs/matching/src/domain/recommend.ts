import type { Candidate } from '../explanation/rank-candidates.js';
import { PROPOSALS_A_NEED } from '../matching-policy.js';
import type { Proposal } from './proposal.js';
import { canBeProposed, pairOf, standingOf } from './standing.js';

/** What is to be proposed for a need and what is to be taken back. */
export interface Recommendation {
  readonly propose: readonly Candidate[];
  readonly supersede: readonly Proposal[];
}

/**
 * Decides which of the candidates that clearing recommends to propose, of those that are not turned down: all that it chose, and
 * others until as many stand as a coordinator is shown at one time. A pair that was rejected, declined or left unanswered is not
 * proposed again until one side changes, that is, at the same revisions of need and offer. What a coordinator proposed by hand
 * stays.
 *
 * @param recommended the most wanted first
 * @param earlier every proposal of this need so far
 */
export function recommend(recommended: readonly Candidate[], earlier: readonly Proposal[]): Recommendation {
  const wanted = recommended.filter((candidate) => !isTurnedDown(candidate, earlier));
  const settled = earlier.filter(({ state }) => state.status === 'approved');
  const waiting = earlier.filter(({ state }) => state.status === 'proposed');
  const byHand = waiting.filter((proposal) => proposal.byHand !== null);
  const shown = wanted
    .filter(({ offer }) => ![...settled, ...byHand].some(({ offerId }) => offerId === offer.id))
    // what clearing chose comes beside what is approved; what only fits, too, in its place
    .filter(({ record }, place) => record.clearing?.chosen || place < PROPOSALS_A_NEED - settled.length);
  return {
    propose: shown.filter((candidate) => !waiting.some((proposal) => isOf(proposal, candidate))),
    supersede: waiting.filter(
      (proposal) => proposal.byHand === null && !shown.some((candidate) => isOf(proposal, candidate)),
    ),
  };
}

/**
 * The waiting proposals that cannot stay, whatever clearing says: those whose pair is no candidate any more, or is judged
 * otherwise; and those by hand that a condition forbids at the revisions they were proposed at, however they score.
 */
export function noLongerThere(
  candidates: readonly Candidate[],
  earlier: readonly Proposal[],
  stillFits: (proposal: Proposal) => boolean,
): Proposal[] {
  return earlier
    .filter(({ state }) => state.status === 'proposed')
    .filter((proposal) =>
      proposal.byHand === null
        ? !candidates.some((candidate) => isOf(proposal, candidate))
        : !stillFits(proposal),
    );
}

/** One that is approved takes a place of its own, above. */
function isTurnedDown({ offer, record }: Candidate, earlier: readonly Proposal[]): boolean {
  const standing = standingOf(pairOf(record.need, offer), earlier);
  return standing !== 'approved' && !canBeProposed(standing);
}

/** The same pair at the same revisions with the same judgement. */
function isOf(proposal: Proposal, { offer, record, score }: Candidate): boolean {
  return (
    proposal.offerId === offer.id &&
    proposal.offerRevision === offer.revision &&
    proposal.needRevision === record.need.revision &&
    proposal.score === score
  );
}
