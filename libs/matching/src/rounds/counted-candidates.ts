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
import type { FundingOffer } from '../clearing/index.js';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { quantityLacking } from '../domain/allocation.js';
import { contributionOf } from '../domain/contribution.js';
import { numberedFundOf } from './funds.js';
import type { StandingMatch, StoredCandidate, StoredNeed, StoredOffer } from './stored-pool.js';

/** What of the sum that a need asks for a grant of a fixed sum brings. Of the whole, 0…1. */
export interface BroughtPart {
  readonly part: number;
  /** What was brought by matches that stand. */
  readonly before: number;
}

/** What of a need is counted: its sum, or the number that it asks for in a unit. */
type CountedOfNeed = FundingOffer['counts'];

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
  /** As it is shared out where a need asks for a number of what it counts; null where it does not say how much it has. */
  readonly numbered: FundingOffer | null;
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

  /** @param fundOf offers that are shared out: these count by what the need lacks, and who shares them out knows the parts of it */
  constructor(
    private readonly rates: ReferenceRates,
    private readonly fundOf: (offerId: string) => FundingOffer | undefined,
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

  /**
   * An offer as it is to be shared out by number; null where no need asks for more than one of what it counts, so that it is enough to
   * count needs.
   *
   * @param needIds the needs that it fits
   */
  numberedFor(offerId: string, needIds: Iterable<string>): FundingOffer | null {
    const offer = this.offers.get(offerId);
    if (!offer?.numbered) return null;
    for (const needId of needIds) {
      if ((this.needs.get(needId)?.need.quantities?.[offer.unit] ?? 1) > 1) return offer.numbered;
    }
    return null;
  }

  removeOffer(id: string): void {
    this.offers.delete(id);
  }

  /**
   * @param matches those of the need that stand
   * @param points the terms of its groups
   * @returns the offers of which the need asks for a number, now or before
   */
  putNeed(
    need: StoredNeed,
    candidates: readonly StoredCandidate[],
    matches: readonly StandingMatch[],
    points: number,
  ): Iterable<string> {
    const before = this.askedInNumbers(need.id);
    const lacking = partLacking(need, sumLacking(need, matches));
    this.needs.set(need.id, { need, matches, points, lacking });
    this.rank(need.id, candidates);
    return new Set([...before, ...this.askedInNumbers(need.id)]);
  }

  private askedInNumbers(needId: string): string[] {
    const quantities = this.needs.get(needId)?.need.quantities;
    if (!quantities || Object.keys(quantities).length === 0) return [];
    return (this.ranked.get(needId) ?? []).flatMap(({ offerId }) => {
      const offer = this.offers.get(offerId);
      return offer && quantities[offer.unit] !== undefined ? [offerId] : [];
    });
  }

  removeNeed(id: string): void {
    this.needs.delete(id);
    this.ranked.delete(id);
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

  /** What an offer counts of what a need asks for; null where nothing, or that is not known. */
  countsIn(needId: string, offerId: string): CountedOfNeed | null {
    if (this.fundOf(offerId)?.counts === 'sum') return 'sum';
    const counted = this.needs.get(needId);
    const offer = this.offers.get(offerId);
    if (!counted || !offer) return null;
    if (counted.need.quantities?.[offer.unit] !== undefined) return offer.unit;
    return this.grantFor(counted, offer) ? 'sum' : null;
  }

  /** The number that a need lacks of what an offer counts; null where it states none, or lacks nothing that the offer gives. */
  numberLacking(needId: string, offerId: string): number | null {
    const counted = this.needs.get(needId);
    const offer = this.offers.get(offerId);
    return counted && offer ? quantityLacking(counted.need, offer, offer.unit, counted.matches) : null;
  }

  /** What a need lacks of the whole sum, or the whole number, that it asks for and an offer counts, 0…1; 1 where it states none, or has all of a number. */
  partLacking(needId: string, offerId: string): number {
    const of = this.countsIn(needId, offerId);
    const counted = this.needs.get(needId);
    if (!counted || of === null) return 1;
    if (of === 'sum') return counted.lacking;
    const number = this.numberLacking(needId, offerId);
    return number === null ? 1 : number / counted.need.quantities![of]!;
  }

  /** What a grant of a fixed sum brings; null where that is all that the need asks for, or not known, and of what is shared out. */
  broughtBy(needId: string, offerId: string): BroughtPart | null {
    const counted = this.needs.get(needId);
    const offer = this.offers.get(offerId);
    if (!counted || !offer || this.countsIn(needId, offerId) !== 'sum') return null;
    const { need, matches, lacking } = counted;
    const brought = this.grantFor(counted, offer)!;
    const rest = sumLacking(need, matches);
    const part = rest ? ratio(compareMoney(brought, rest) < 0 ? brought : rest, wholeSumOf(need.budget)!) : 0;
    return part < 1 ? { part, before: 1 - lacking } : null;
  }

  /** What one grant of a fixed sum brings of the sum that a need asks for. */
  private grantFor({ need, matches }: CountedNeed, { unit, amount }: CountedOffer): Money | null {
    return contributionOf({ unit, quantity: 1 }, need, { amount }, matches, this.rates);
  }

  private rank(needId: string, candidates: readonly StoredCandidate[]): void {
    const { points } = this.needs.get(needId)!;
    let isCountedOtherwise = false;
    const counted = candidates.flatMap((candidate): StoredCandidate[] => {
      const { offerId, score } = candidate;
      const fund = this.fundOf(offerId);
      const isShared = fund !== undefined && fund.counts === this.countsIn(needId, offerId);
      const part = isShared
        ? this.partLacking(needId, offerId)
        : (this.broughtBy(needId, offerId)?.part ?? 1);
      if (part === 1) return [candidate];
      isCountedOtherwise = true;
      if (part === 0) return [];
      const worth = (score + points) * part;
      if (isShared) return [{ ...candidate, score: worth - points, judged: score }];
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

function countedOffer(offer: StoredOffer, taken: readonly Capacity[]): CountedOffer | null {
  const { cooperationTypes, capacity, amount } = offer;
  if (capacity.unit === 'unknown' || capacity.unit === 'money') return null;
  return { cooperationTypes, unit: capacity.unit, numbered: numberedFundOf(offer, taken), amount };
}
