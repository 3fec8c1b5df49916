import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { assess } from '../explanation/assess.js';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { CANDIDATES_KEPT } from '../matching-policy.js';

export interface JudgedPair {
  readonly need: NeedSnapshot;
  readonly offer: OfferSnapshot;
  readonly record: ExplanationRecord;
}

/** Of the pairs, those that would be worth proposing but for one condition, the best first (matching.md, explanation). */
export function nearMissesAmong(
  pairs: readonly Omit<JudgedPair, 'record'>[],
  policy: MatchingContext,
): JudgedPair[] {
  return pairs
    .map((pair) => ({ ...pair, record: assess(pair.need, pair.offer, policy).record }))
    .filter(({ record }) => record.nearMiss !== null && record.score >= policy.minimumScore)
    .sort((a, b) => b.record.score - a.record.score || b.record.knownWeight - a.record.knownWeight)
    .slice(0, CANDIDATES_KEPT);
}
