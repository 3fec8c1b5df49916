import type { OfferSnapshot } from '@mutua/contracts';
import { CapacityMismatch, isUsedUp, ratio, remainingCapacity, type Capacity } from '@mutua/vocabulary';

/** So many needs as no pool has: what is not known to end is not scarce. */
export const UNLIMITED = 1_000_000;

type Giving = Pick<OfferSnapshot, 'capacity' | 'remaining' | 'amount'>;

/**
 * How many more needs an offer can serve, as clearing counts: its grants and projects, its people, seats and hours at one a
 * need at least. What is unknown is not scarce; how much of it each match takes is said at approval, and held there. Money is
 * shared out (`fundOf`).
 *
 * @param taken what matches take that stand or were delivered
 */
export function servableNeeds({ capacity, remaining, amount }: Giving, taken: readonly Capacity[]): number {
  return Math.min(...[restOf(capacity, taken), remaining].map((rest) => countOf(rest, amount)));
}

/** What an offer has left beside what matches take; nothing where they take more than it has by now. */
export function restOf(capacity: Capacity, taken: readonly Capacity[]): Capacity {
  try {
    return remainingCapacity(capacity, taken);
  } catch (error) {
    // its provider made it smaller than what was promised, or counts it in something else by now
    if (error instanceof CapacityMismatch) return { unit: 'unknown' };
    if (!(error instanceof RangeError)) throw error;
    return capacity.unit === 'money'
      ? { unit: 'money', money: { ...capacity.money, amount: '0' } }
      : { unit: 'grants', quantity: 0 };
  }
}

function countOf(rest: Capacity, amount: OfferSnapshot['amount']): number {
  if (isUsedUp(rest)) return 0;
  if (rest.unit === 'unknown') return UNLIMITED;
  if (rest.unit !== 'money') return Math.min(UNLIMITED, rest.quantity ?? UNLIMITED);
  if (amount.kind !== 'exact' && amount.kind !== 'ceiling') return UNLIMITED;
  if (amount.money.currency !== rest.money.currency) return UNLIMITED;
  if (isUsedUp({ unit: 'money', money: amount.money })) return UNLIMITED;
  return Math.min(UNLIMITED, Math.max(1, Math.floor(ratio(rest.money, amount.money))));
}
