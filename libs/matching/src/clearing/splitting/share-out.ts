import type { Money } from '@mutua/vocabulary';
import type { ReferenceRates } from '../../criteria/reference-rates.js';
import type { EquityGroup, EquityPolicy } from '../equity/equity-policy.js';
import { inCurrency, minorUnits, moneyOf } from './exact-conversion.js';
import type { MoneyTerms } from '../whole/whole-problem.js';
import { SMALLEST_PART, type FundingOffer, type SplitProblem } from './split-problem.js';
import { splitMoney, type Grant, type Split } from './split.js';

/** A need that holds offers of money. */
export interface Recipient {
  readonly id: string;
  /** Null where it states no sum. */
  readonly asks: Money | null;
  readonly groups: readonly EquityGroup[];
  /** Whether it gets something besides this money. */
  readonly isHelped: boolean;
  readonly held: readonly { readonly offerId: string; readonly score: number }[];
}

export interface SharesOut {
  readonly grants: readonly Grant[];
  /** Pairs that get nothing: there is no money left for them, or no room for it in what the need asks for. */
  readonly starved: readonly StarvedPair[];
  /** The offers that could give another recipient at least their minimum. */
  readonly withRoom: ReadonlySet<string>;
}

export interface StarvedPair {
  readonly needId: string;
  readonly offerId: string;
  /** Whether other offers leave no room in the sum that the need asks for; else the offer has too little. */
  readonly isSatisfied: boolean;
}

/**
 * How many needs an offer of money can serve, the smallest first, each by what it asks for within the offer's minimum and
 * maximum. A need that states no sum, or one that does not compare, counts at the maximum, else the minimum, else nothing:
 * unknown is not scarce.
 *
 * @param asks of every need that it fits
 */
export function recipientsOf(
  offer: FundingOffer,
  asks: Iterable<Money | null>,
  rates: ReferenceRates,
): number {
  const costs = Array.from(asks, (sum) => costOf(offer, sum, rates)).sort((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  let left = minorUnits(offer.left);
  if (left === 0n || left < leastOf(offer)) return 0;
  let count = 0;
  for (const cost of costs) {
    if (left < cost) break;
    left -= cost;
    count += 1;
  }
  // the last one may get less than it asks for
  return left > 0n && left >= leastOf(offer) && count < costs.length ? count + 1 : count;
}

/**
 * Shares the money of offers out among the needs that hold them, by `splitMoney`. What is kept for needs without a sum that
 * compares is as in {@link recipientsOf}, and is not granted.
 *
 * @param split by what else it is split, where the parts were found elsewhere
 */
export function shareOut(
  offers: readonly FundingOffer[],
  recipients: readonly Recipient[],
  rates: ReferenceRates,
  policy: EquityPolicy,
  split: (problem: SplitProblem) => Split = splitMoney,
): SharesOut {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const left = new Map(offers.map((offer) => [offer.id, minorUnits(offer.left)]));
  const starved: StarvedPair[] = [];
  const splittable = recipients.map((recipient) => {
    const candidates = recipient.held.filter(({ offerId }) => {
      const offer = byId.get(offerId);
      if (!offer) return false;
      if (isSplittable(offer, recipient.asks, rates)) return true;
      const rest = (left.get(offerId) ?? 0n) - reserveOf(offer);
      if (rest < 0n) starved.push({ needId: recipient.id, offerId, isSatisfied: false });
      else left.set(offerId, rest);
      return false;
    });
    return { ...recipient, candidates };
  });
  const needs = splittable.flatMap(({ asks, ...need }) =>
    asks && need.candidates.length > 0 ? [{ ...need, asks }] : [],
  );
  const rest = offers.map((offer) => ({
    ...offer,
    left: moneyOf(left.get(offer.id) ?? 0n, currencyOf(offer)),
  }));
  const { grants } = split({ offers: rest, needs, rates: ratesFor(offers, needs, rates), policy });
  for (const { offerId, money } of grants) left.set(offerId, (left.get(offerId) ?? 0n) - minorUnits(money));
  const granted = new Set(grants.map(({ needId, offerId }) => `${needId} ${offerId}`));
  const shares = new Map<string, number>();
  for (const { needId, share } of grants) shares.set(needId, (shares.get(needId) ?? 0) + share);
  for (const { id: needId, asks, candidates } of needs) {
    const got = shares.get(needId) ?? 0;
    for (const { offerId } of candidates) {
      if (granted.has(`${needId} ${offerId}`)) continue;
      const least = moneyTermsOf(byId.get(offerId)!, asks, rates)?.least ?? 0;
      starved.push({ needId, offerId, isSatisfied: got > 0 && got + least > 1 });
    }
  }
  return {
    grants,
    starved,
    withRoom: new Set(offers.filter((offer) => hasRoom(offer, left.get(offer.id) ?? 0n)).map(({ id }) => id)),
  };
}

/**
 * What an offer of money can bring a need, in parts of the sum that it asks for; null if it can give it nothing. What is kept
 * for a need without a sum that compares is as in {@link recipientsOf}.
 */
export function moneyTermsOf(
  offer: FundingOffer,
  asks: Money | null,
  rates: ReferenceRates,
): MoneyTerms | null {
  const left = minorUnits(offer.left);
  const least = leastOf(offer);
  const isOfSum = offer.counts === 'sum';
  if (left === 0n || left < least) return null;
  const sum = asks && isSplittable(offer, asks, rates) ? unitsIn(currencyOf(offer), asks, rates) : null;
  if (sum === null) {
    return { least: 1, most: 1, cost: Number(reserveOf(offer)) / Number(left), isKnown: false, isOfSum };
  }
  const smallest = (sum + SMALLEST_PART - 1n) / SMALLEST_PART;
  const atLeast = least > smallest ? least : smallest;
  const mostEach = offer.mostEach ? minorUnits(offer.mostEach) : left;
  const atMost = [mostEach, sum, left].reduce((a, b) => (a < b ? a : b));
  if (atLeast > atMost) return null;
  const share = (part: bigint) => Number(part) / Number(sum);
  return {
    least: share(atLeast),
    most: share(atMost),
    cost: Number(sum) / Number(left),
    isKnown: true,
    isOfSum,
  };
}

/** Whether what an offer has left is help to anybody: not less than its minimum, nor than a hundredth of what it had to share out. */
function hasRoom(offer: FundingOffer, left: bigint): boolean {
  return left > 0n && left >= leastOf(offer) && left * SMALLEST_PART >= minorUnits(offer.left);
}

/** What is kept of an offer for a need without a sum that compares. */
function reserveOf(offer: FundingOffer): bigint {
  const [cost, left] = [costOf(offer, null, { base: currencyOf(offer), rates: [] }), minorUnits(offer.left)];
  return cost < left ? cost : left;
}

/** Whether an offer can give a need a part of the sum it asks for. */
function isSplittable(offer: FundingOffer, asks: Money | null, rates: ReferenceRates): boolean {
  const sum = asks && unitsIn(currencyOf(offer), asks, rates);
  return sum !== null && sum > 0n && sum >= leastOf(offer);
}

function costOf(offer: FundingOffer, asks: Money | null, rates: ReferenceRates): bigint {
  const sum = asks && unitsIn(currencyOf(offer), asks, rates);
  const most = offer.mostEach && minorUnits(offer.mostEach);
  if (sum === null) return most ?? leastOf(offer);
  const within = most !== null && most < sum ? most : sum;
  return within > leastOf(offer) ? within : leastOf(offer);
}

function leastOf({ leastEach }: FundingOffer): bigint {
  return leastEach ? minorUnits(leastEach) : 0n;
}

function currencyOf({ left }: FundingOffer): string {
  return left.currency;
}

/** In smallest units of a currency, or null where a rate is missing. */
function unitsIn(currency: string, money: Money, rates: ReferenceRates): bigint | null {
  const told = inCurrency(money, currency, rates);
  return told && minorUnits(told);
}

/** Sums in one currency need no rate. */
function ratesFor(
  offers: readonly FundingOffer[],
  needs: readonly { readonly asks: Money }[],
  rates: ReferenceRates,
): ReferenceRates {
  const [currency, ...others] = new Set([
    ...offers.map(currencyOf),
    ...needs.map(({ asks }) => asks.currency),
  ]);
  return currency !== undefined && others.length === 0 ? { base: currency, rates: [] } : rates;
}
