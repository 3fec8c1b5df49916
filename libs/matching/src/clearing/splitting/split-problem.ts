import { compareMoney, type CapacityUnit, type Money } from '@mutua/vocabulary';
import type { EquityGroup, EquityPolicy } from '../equity/equity-policy.js';
import { groupTerms, pointsOf } from '../equity/equity-terms.js';
import { toBase } from './exact-conversion.js';
import type { ReferenceRates } from '../../criteria/reference-rates.js';

/** An offer of money, or of a number of what it counts, that can be split among needs. All sums in one currency. */
export interface FundingOffer {
  readonly id: string;
  /** What of needs it is counted against: the one sum that each asks for, or the number that it asks for in a unit. */
  readonly counts: 'sum' | CapacityUnit;
  /** What it can still give. */
  readonly left: Money;
  /** The least and the most that one recipient gets; null where the offer sets none. */
  readonly leastEach: Money | null;
  readonly mostEach: Money | null;
}

/** A need that asks for money. */
export interface FundingNeed {
  readonly id: string;
  readonly asks: Money;
  readonly groups: readonly EquityGroup[];
  /** Whether it gets something besides this money, or has a standing pair: then money brings no first-help bonus. */
  readonly isHelped: boolean;
  readonly candidates: readonly { readonly offerId: string; readonly score: number }[];
}

export interface SplitProblem {
  readonly offers: readonly FundingOffer[];
  readonly needs: readonly FundingNeed[];
  readonly rates: ReferenceRates;
  readonly policy: EquityPolicy;
}

/** Where an offer sets no minimum: less than a hundredth of what is asked is no help. */
export const SMALLEST_PART = 100n;

/** A possible grant, in smallest units of the base currency. */
export interface Grantable {
  readonly offer: number;
  readonly need: number;
  /** Points for all that the need asks for: score, group terms and first help. A part of it brings that part of them. */
  readonly points: number;
  readonly least: bigint;
  readonly most: bigint;
}

/** The problem in whole smallest units of the base currency; positions are those of the problem. */
export interface SplitUnits {
  readonly left: readonly bigint[];
  readonly asks: readonly bigint[];
  readonly grantables: readonly Grantable[];
  /** Currencies without a rate; what is in them is left out, since unknown is not zero. */
  readonly unknownRates: readonly string[];
}

/**
 * Brings a problem to one unit. Minimums are rounded up, everything else down, so that what is found holds to the last cent
 * in each offer's own currency; a minimum is never rounded above what its offer gives at most.
 */
export function inBaseUnits({ offers, needs, rates, policy }: SplitProblem): SplitUnits {
  const unknown = new Set<string>();
  const convert = (money: Money, rounding: 'down' | 'up' = 'down') => {
    const units = toBase(money, rates, rounding);
    if (units === null) unknown.add(money.currency);
    return units ?? 0n;
  };
  const left = offers.map((offer) => convert(offer.left));
  const most = offers.map((offer, at) => (offer.mostEach ? convert(offer.mostEach) : left[at]!));
  const least = offers.map((offer, at) => {
    if (!offer.leastEach) return 0n;
    const atLeast = convert(offer.leastEach, 'up');
    // a fixed sum, or all that is left, is no contradiction for being rounded both ways
    return isWithin(offer) ? smaller(atLeast, smaller(most[at]!, left[at]!)) : atLeast;
  });
  const asks = needs.map((need) => convert(need.asks));
  const positions = new Map(offers.map(({ id }, at) => [id, at]));
  const grantables = needs.flatMap((need, at) =>
    need.candidates.flatMap(({ offerId, score }): Grantable[] => {
      const offer = positions.get(offerId);
      if (offer === undefined || asks[at] === 0n) return [];
      const atLeast = larger(least[offer]!, (asks[at]! + SMALLEST_PART - 1n) / SMALLEST_PART);
      const atMost = smaller(smaller(most[offer]!, asks[at]!), left[offer]!);
      const firstHelp = need.isHelped ? 0 : policy.firstHelp;
      const points = score + pointsOf(groupTerms(need.groups, policy)) + firstHelp;
      return atLeast > atMost ? [] : [{ offer, need: at, points, least: atLeast, most: atMost }];
    }),
  );
  return { left, asks, grantables, unknownRates: [...unknown].sort() };
}

/** Whether what an offer gives at least is no more than what it gives at most and has left, in its own currency. */
function isWithin({ left, leastEach, mostEach }: FundingOffer): boolean {
  if (!leastEach) return true;
  return compareMoney(leastEach, left) <= 0 && (!mostEach || compareMoney(leastEach, mostEach) <= 0);
}

export function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

export function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
