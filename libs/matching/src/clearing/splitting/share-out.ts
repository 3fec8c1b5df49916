import type { Money } from '@mutua/vocabulary';
import type { ReferenceRates } from '../../criteria/reference-rates.js';
import type { EquityGroup, EquityPolicy } from '../equity/equity-policy.js';
import { fromBase, minorUnits, moneyOf, toBase } from './exact-conversion.js';
import type { FundingOffer } from './split-problem.js';
import { splitMoney, type Grant } from './split.js';

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
  /** Pairs for which there is no money left, though the need states a sum that the offer could give. */
  readonly starved: readonly { readonly needId: string; readonly offerId: string }[];
  /** The offers that could give another recipient at least their minimum. */
  readonly withRoom: ReadonlySet<string>;
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
    left -= cost;
    if (left < 0n) break;
    count += 1;
  }
  // the last one may get less than it asks for
  return Math.max(1, count);
}

/**
 * Shares the money of offers out among the needs that hold them, by `splitMoney`. What is kept for needs without a sum that
 * compares is as in {@link recipientsOf}, and is not granted.
 */
export function shareOut(
  offers: readonly FundingOffer[],
  recipients: readonly Recipient[],
  rates: ReferenceRates,
  policy: EquityPolicy,
): SharesOut {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const left = new Map(offers.map((offer) => [offer.id, minorUnits(offer.left)]));
  const splittable = recipients.map((recipient) => {
    const candidates = recipient.held.filter(({ offerId }) => {
      const offer = byId.get(offerId);
      if (!offer) return false;
      if (isSplittable(offer, recipient.asks, rates)) return true;
      const rest = (left.get(offerId) ?? 0n) - costOf(offer, null, rates);
      left.set(offerId, rest > 0n ? rest : 0n);
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
  const { grants } = splitMoney({ offers: rest, needs, rates: ratesFor(offers, needs, rates), policy });
  for (const { offerId, money } of grants) left.set(offerId, (left.get(offerId) ?? 0n) - minorUnits(money));
  const granted = new Set(grants.map(({ needId, offerId }) => `${needId} ${offerId}`));
  return {
    grants,
    starved: needs.flatMap(({ id: needId, candidates }) =>
      candidates
        .filter(({ offerId }) => !granted.has(`${needId} ${offerId}`))
        .map(({ offerId }) => ({ needId, offerId })),
    ),
    withRoom: new Set(
      offers
        .filter((offer) => (left.get(offer.id) ?? 0n) > 0n && (left.get(offer.id) ?? 0n) >= leastOf(offer))
        .map(({ id }) => id),
    ),
  };
}

/** Whether an offer can give a need a part of the sum it asks for. */
function isSplittable(offer: FundingOffer, asks: Money | null, rates: ReferenceRates): boolean {
  const sum = asks && inCurrency(asks, currencyOf(offer), rates);
  return sum !== null && sum > 0n && sum >= leastOf(offer);
}

function costOf(offer: FundingOffer, asks: Money | null, rates: ReferenceRates): bigint {
  const sum = asks && inCurrency(asks, currencyOf(offer), rates);
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
function inCurrency(money: Money, currency: string, rates: ReferenceRates): bigint | null {
  if (money.currency === currency) return minorUnits(money);
  const base = toBase(money, rates, 'down');
  const isKnown = toBase(moneyOf(1n, currency), rates, 'up') !== null;
  return base === null || !isKnown ? null : minorUnits(fromBase(base, currency, rates));
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
