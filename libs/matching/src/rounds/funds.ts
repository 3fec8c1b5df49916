import { compareMoney, isNothing, type Capacity, type Money } from '@mutua/vocabulary';
import type { FundingOffer } from '../clearing/index.js';
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
    left: isLess && compareMoney(remaining.money, rest.money) < 0 ? remaining.money : rest.money,
    leastEach: amount.kind === 'exact' || amount.kind === 'floor' ? positive(each) : null,
    mostEach: amount.kind === 'exact' || amount.kind === 'ceiling' ? positive(each) : null,
  };
}

function positive(money: Money | null): Money | null {
  return money && !isNothing(money) ? money : null;
}
