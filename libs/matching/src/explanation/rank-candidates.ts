import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { isFeasible } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { assess } from './assess.js';
import type { Alternative, ExplanationRecord } from './explanation-record.js';

export interface Candidate {
  readonly offer: OfferSnapshot;
  readonly score: number;
  /** With rank and best alternative. */
  readonly record: ExplanationRecord;
}

type Scored = Pick<Candidate, 'score'> & { readonly offer: Pick<OfferSnapshot, 'id'> };

/** The better candidate first: by score, then by offer id, so that the order never depends on who came first. */
export function byScoreThenId(a: Scored, b: Scored): number {
  return b.score - a.score || (a.offer.id < b.offer.id ? -1 : a.offer.id > b.offer.id ? 1 : 0);
}

/**
 * The best `k` of the offers for a need, best first, without those below the minimum score. A plain loop: the reference
 * that any faster index must agree with (matching.md, step 2; K = 20).
 *
 * @throws RangeError if `k` is not a positive integer
 */
export function rankCandidates(
  need: NeedSnapshot,
  offers: readonly OfferSnapshot[],
  context: MatchingContext,
  k: number,
): Candidate[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`Not a number of candidates: ${k}`);
  const candidates: Candidate[] = [];
  for (const offer of offers) {
    if (!isFeasible(need, offer, context)) continue;
    const { record } = assess(need, offer, context);
    if (record.score >= context.minimumScore) candidates.push({ offer, score: record.score, record });
  }
  candidates.sort(byScoreThenId);
  return candidates.slice(0, k).map((candidate, index) => ({
    ...candidate,
    record: {
      ...candidate.record,
      rank: { position: index + 1, of: candidates.length },
      bestAlternative: alternativeTo(candidate, candidates[index === 0 ? 1 : 0]),
    },
  }));
}

function alternativeTo({ score }: Candidate, other: Candidate | undefined): Alternative | null {
  return other ? { offerId: other.offer.id, score: other.score, lostBy: score - other.score } : null;
}
