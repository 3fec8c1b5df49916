import { compareMoney, isNothing, type Capacity, type Money } from '@mutua/vocabulary';
import type { FundingOffer } from '../clearing/index.js';
import { NO_CURRENCY } from '../clearing/splitting/exact-conversion.js';
import { restOf } from './servable-needs.js';
import type { StoredOffer } from './stored-pool.js';

/** The part that is all of a sum, but for what rounding leaves. */
export const WHOLE_SUM = 1 - 1e-6;

/**
 * An offer whose capacity is a sum of money, as it is shared out: what is left, and the least and the most that one recipient
 * gets by its amount. Null for other offers.
 *
 * @param taken what matches take that stand or were delivered
 */
export function fundOf(
  { id, capacity, remaining, amount }: StoredOffer,
  taken: readonly Capacity[],
): FundingOffer | null {
  if (capacity.unit !== 'money') return null;
  const rest = restOf(capacity, taken);
  // its owner counts it in something else than it has promised: how much that is, is unknown
  if (rest.unit !== 'money') return null;
  const { currency } = rest.money;
  const isLess = remaining.unit === 'money' && remaining.money.currency === currency;
  const each = 'money' in amount && amount.money?.currency === currency ? amount.money : null;
  return {
    id,
    counts: 'sum',
    left: isLess && compareMoney(remaining.money, rest.money) < 0 ? remaining.money : rest.money,
    leastEach: amount.kind === 'exact' || amount.kind === 'floor' ? positive(each) : null,
    mostEach: amount.kind === 'exact' || amount.kind === 'ceiling' ? positive(each) : null,
  };
}

/**
 * An offer that counts what it gives, and says how much it has, as it is shared out among needs that ask for a number: one at least to
 * each. Null for other offers.
 *
 * @param taken what matches take that stand or were delivered
 */
export function numberedFundOf(
  { id, capacity, remaining }: StoredOffer,
  taken: readonly Capacity[],
): FundingOffer | null {
  if (capacity.unit === 'unknown' || capacity.unit === 'money') return null;
  const { unit } = capacity;
  const rests = [restOf(capacity, taken), remaining].flatMap((rest) =>
    rest.unit === unit && rest.quantity !== null ? [rest.quantity] : [],
  );
  if (rests.length === 0) return null;
  return { id, counts: unit, left: numberOf(Math.min(...rests)), leastEach: numberOf(1), mostEach: null };
}

/** A number of what is counted, as it is split. */
export function numberOf(quantity: number): Money {
  return { amount: String(quantity), currency: NO_CURRENCY };
}

function positive(money: Money | null): Money | null {
  return money && !isNothing(money) ? money : null;
}
