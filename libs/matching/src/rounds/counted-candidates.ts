import { isDeepStrictEqual } from 'node:util';
import {
  compareMoney,
  ratio,
  sumLacking,
  wholeSumOf,
  type Amount,
  type Capacity,
  type CapacityUnit,
  type Money,
} from '@mutua/vocabulary';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { quantityLacking } from '../domain/allocation.js';
import { contributionOf } from '../domain/contribution.js';
import { restOf } from './servable-needs.js';
import type { StandingMatch, StoredCandidate, StoredNeed, StoredOffer } from './stored-pool.js';

/** What of a need an offer brings that counts what it gives, or gives grants of a fixed sum. Of the whole that is asked for, 0…1. */
export interface BroughtPart {
  readonly part: number;
  /** What was brought by matches that stand. */
  readonly before: number;
  readonly of: CountedOfNeed;
}

/** What of a need is counted: its sum, or the number that it asks for in a unit. */
export type CountedOfNeed = 'sum' | CapacityUnit;

interface CountedNeed {
  readonly need: StoredNeed;
  readonly matches: readonly StandingMatch[];
  /** The terms of its groups. */
  readonly points: number;
  /** What it lacks of its whole sum. */
  readonly lacking: number;
}

interface CountedOffer {
  readonly cooperationTypes: StoredOffer['cooperationTypes'];
  readonly unit: CapacityUnit;
  /** Null where that is not known. */
  readonly left: number | null;
  readonly amount: Amount;
}

/**
 * The candidates of each need by what they count for, the best first. Whoever can bring only a part of what the need asks for counts
 * by that part of score and group terms, so that 3 of 30 seats do not come before 30, nor what tops up a need that has much already before
 * what begins to help another. A need that has all of its sum gets no more money.
 */
export class CountedCandidates {
  readonly ranked = new Map<string, readonly StoredCandidate[]>();
  private readonly needs = new Map<string, CountedNeed>();
  private readonly offers = new Map<string, CountedOffer>();

  /** @param isFund whether an offer's money is shared out: it counts by what the need lacks, and its part is known to who shares it out */
  constructor(
    private readonly rates: ReferenceRates,
    private readonly isFund: (offerId: string) => boolean,
  ) {}

  /**
   * @param taken what matches take that stand or were delivered
   * @returns whether it may count otherwise than before
   */
  putOffer(offer: StoredOffer, taken: readonly Capacity[]): boolean {
    const before = this.offers.get(offer.id);
    const now = countedOffer(offer, taken);
    if (now) this.offers.set(offer.id, now);
    else this.offers.delete(offer.id);
    return !isDeepStrictEqual(before ?? null, now);
  }

  removeOffer(id: string): void {
    this.offers.delete(id);
  }

  /**
   * @param matches those of the need that stand
   * @param points the terms of its groups
   */
  putNeed(
    need: StoredNeed,
    candidates: readonly StoredCandidate[],
    matches: readonly StandingMatch[],
    points: number,
  ): void {
    const lacking = partLacking(need, sumLacking(need, matches));
    this.needs.set(need.id, { need, matches, points, lacking });
    this.rank(need.id, candidates);
  }

  removeNeed(id: string): void {
    this.needs.delete(id);
    this.ranked.delete(id);
  }

  /** What a need lacks of the whole sum that it asks for, 0…1; 1 where it states none, and where nothing is brought. */
  partLacking(needId: string): number {
    return this.needs.get(needId)?.lacking ?? 1;
  }

  candidate(needId: string, offerId: string): StoredCandidate | undefined {
    return this.ranked.get(needId)?.find((each) => each.offerId === offerId);
  }

  /** Counts the candidates of a need anew. @returns whether any counts otherwise than before */
  recount(needId: string): boolean {
    const before = this.ranked.get(needId) ?? [];
    this.rank(
      needId,
      before.map(({ offerId, score, judged = score }) => ({ needId, offerId, score: judged })),
    );
    const now = this.ranked.get(needId) ?? [];
    return now.some(({ offerId, part }, at) => before[at]?.offerId !== offerId || before[at].part !== part);
  }

  /** What an offer that is not shared out counts of what a need asks for; null where nothing, or that is not known. */
  countsIn(needId: string, offerId: string): CountedOfNeed | null {
    const counted = this.needs.get(needId);
    const offer = this.offers.get(offerId);
    if (!counted || !offer) return null;
    if (counted.need.quantities?.[offer.unit] !== undefined) return offer.unit;
    return this.grantFor(counted, offer) ? 'sum' : null;
  }

  /** Null where an offer brings all that it counts of what a need asks for, or that is not known. */
  broughtBy(needId: string, offerId: string): BroughtPart | null {
    const of = this.countsIn(needId, offerId);
    if (of === null) return null;
    const counted = this.needs.get(needId)!;
    const { need, matches, lacking } = counted;
    const offer = this.offers.get(offerId)!;
    if (of === 'sum') {
      const brought = this.grantFor(counted, offer)!;
      const rest = sumLacking(need, matches);
      const part = rest
        ? ratio(compareMoney(brought, rest) < 0 ? brought : rest, wholeSumOf(need.budget)!)
        : 0;
      return part < 1 ? { part, before: 1 - lacking, of } : null;
    }
    const asked = need.quantities![of]!;
    const rest = quantityLacking(need, offer, of, matches);
    if (rest === null) return null;
    // of which nothing is left is given to nobody, whatever it counts for
    const part = (offer.left ? Math.min(offer.left, rest) : rest) / asked;
    return part < 1 ? { part, before: 1 - rest / asked, of } : null;
  }

  /** What one grant of a fixed sum brings of the sum that a need asks for. */
  private grantFor({ need, matches }: CountedNeed, { unit, amount }: CountedOffer): Money | null {
    return contributionOf({ unit, quantity: 1 }, need, { amount }, matches, this.rates);
  }

  private rank(needId: string, candidates: readonly StoredCandidate[]): void {
    const { points, lacking } = this.needs.get(needId)!;
    let isCountedOtherwise = false;
    const counted = candidates.flatMap((candidate): StoredCandidate[] => {
      const { offerId, score } = candidate;
      const part = this.isFund(offerId) ? lacking : (this.broughtBy(needId, offerId)?.part ?? 1);
      if (part === 1) return [candidate];
      isCountedOtherwise = true;
      if (part === 0) return [];
      const worth = (score + points) * part;
      if (this.isFund(offerId)) return [{ ...candidate, score: worth - points, judged: score }];
      // the auction counts in whole points
      return [{ ...candidate, score: Math.round(worth) - points, judged: score, part }];
    });
    this.ranked.set(needId, isCountedOtherwise ? counted.sort((a, b) => b.score - a.score) : candidates);
  }
}

/** What a need lacks of the whole sum that it asks for, 0…1; 1 where it states none. */
function partLacking({ budget }: Pick<StoredNeed, 'budget'>, lacking: Money | null): number {
  const asked = wholeSumOf(budget);
  if (!asked) return 1;
  return lacking ? ratio(lacking, asked) : 0;
}

function countedOffer(
  { cooperationTypes, capacity, remaining, amount }: StoredOffer,
  taken: readonly Capacity[],
): CountedOffer | null {
  if (capacity.unit === 'unknown' || capacity.unit === 'money') return null;
  const { unit } = capacity;
  const rests = [restOf(capacity, taken), remaining].flatMap((rest) =>
    rest.unit === unit && rest.quantity !== null ? [rest.quantity] : [],
  );
  const left = rests.length > 0 ? Math.min(...rests) : null;
  return { cooperationTypes, unit, left, amount };
}
