import {
  addMoney,
  CapacityMismatch,
  isUsedUp,
  isWithinCapacity,
  remainingCapacity as lessTaken,
  type Capacity,
} from '@mutua/vocabulary';
import { takes, type Claim } from './claim.js';

/**
 * What is left of a capacity after its claims. One whose quantity is not known stays as it is: it is never used up.
 *
 * @throws CapacityMismatch, RangeError when the claims are not ones that the capacity can bear
 */
export function remainingCapacity(capacity: Capacity, claims: readonly Claim[]): Capacity {
  return lessTaken(
    capacity,
    claims.filter(takes).map(({ allocation }) => allocation),
  );
}

/**
 * What claims take in all, as far as it is known. They must be in one unit.
 *
 * @throws MoneyError `different-currencies`
 */
export function claimedCapacity(claims: readonly Claim[]): Capacity {
  return claims
    .filter(takes)
    .reduce<Capacity>((sum, { allocation }) => plus(sum, allocation), { unit: 'unknown' });
}

/**
 * Whether an allocation can be taken from what remains. An allocation of unknown size fits as long as anything is left;
 * one in another unit or currency, or in parts of a unit, never does: nobody could say what it leaves.
 */
export function fits(allocation: Capacity, remaining: Capacity): boolean {
  if (isUsedUp(remaining) && !isKnown(allocation)) return false;
  return (
    isWhole(allocation) && !isInAnotherUnit(allocation, remaining) && isWithinCapacity(allocation, remaining)
  );
}

/** Whether two capacities are both counted, but in different units or currencies. */
export function isInAnotherUnit(a: Capacity, b: Capacity): boolean {
  try {
    isWithinCapacity(a, b);
    return false;
  } catch (error) {
    if (error instanceof CapacityMismatch) return true;
    throw error;
  }
}

function isKnown(capacity: Capacity): boolean {
  return capacity.unit === 'money' || ('quantity' in capacity && capacity.quantity !== null);
}

function isWhole(capacity: Capacity): boolean {
  return !('quantity' in capacity) || capacity.quantity === null || Number.isSafeInteger(capacity.quantity);
}

function plus(sum: Capacity, part: Capacity): Capacity {
  if (!isKnown(part)) return sum;
  if (sum.unit === 'money' && part.unit === 'money') {
    return { unit: 'money', money: addMoney(sum.money, part.money) };
  }
  if (!('quantity' in sum) || !('quantity' in part)) return part;
  return { unit: part.unit, quantity: (sum.quantity ?? 0) + (part.quantity ?? 0) };
}
