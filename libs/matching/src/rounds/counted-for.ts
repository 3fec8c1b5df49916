import { ratio, wholeSumOf, type Money } from '@mutua/vocabulary';
import type { StoredCandidate, StoredNeed } from './stored-pool.js';

/** What a need lacks of the whole sum that it asks for, 0…1; 1 where it states none. */
export function partLacking({ budget }: StoredNeed, lacking: Money | null): number {
  const asked = wholeSumOf(budget);
  if (!asked) return 1;
  return lacking ? ratio(lacking, asked) : 0;
}

/**
 * Candidates by what they count for, the best first. Of an offer of money score and group terms count by the part of the whole sum
 * that it can bring, so that what tops up a need that has much already does not come before what begins to help another; a need that
 * has all of its sum gets no more money.
 *
 * @param part what the need lacks of its whole sum
 * @param points the terms of the need's groups
 */
export function countedFor(
  candidates: readonly StoredCandidate[],
  part: number,
  points: number,
  isMoney: (offerId: string) => boolean,
): readonly StoredCandidate[] {
  if (part === 1) return candidates;
  return candidates
    .flatMap((candidate): StoredCandidate[] => {
      if (!isMoney(candidate.offerId)) return [candidate];
      if (part === 0) return [];
      const { score } = candidate;
      return [{ ...candidate, score: (score + points) * part - points, judged: score }];
    })
    .sort((a, b) => b.score - a.score);
}
