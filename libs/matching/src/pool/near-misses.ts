import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { assess } from '../explanation/assess.js';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { CANDIDATES_KEPT } from '../matching-policy.js';
import { compareNearnessOfTexts } from './columns/uuid.js';

export interface JudgedPair {
  readonly need: NeedSnapshot;
  readonly offer: OfferSnapshot;
  readonly record: ExplanationRecord;
}

/** The better of two pairs of one need, or of one offer, first; in the order of candidates (`byScoreThenKnowledge`). */
export function byRecordThenNearness(a: JudgedPair, b: JudgedPair): number {
  return (
    b.record.score - a.record.score ||
    b.record.knownWeight - a.record.knownWeight ||
    compareNearnessOfTexts(a.offer.id, b.offer.id, a.need.id) ||
    compareNearnessOfTexts(a.need.id, b.need.id, a.offer.id)
  );
}

/**
 * Of the pairs of one need, or of one offer, those that would be worth proposing but for one condition, the best first
 * (matching.md, explanation).
 */
export function nearMissesAmong(
  pairs: readonly Omit<JudgedPair, 'record'>[],
  policy: MatchingContext,
): JudgedPair[] {
  return pairs
    .map((pair) => ({ ...pair, record: assess(pair.need, pair.offer, policy).record }))
    .filter(({ record }) => record.nearMiss !== null && record.score >= policy.minimumScore)
    .sort(byRecordThenNearness)
    .slice(0, CANDIDATES_KEPT);
}
