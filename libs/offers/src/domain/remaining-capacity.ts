import type { Capacity } from '@mutua/vocabulary';
import { takes, type Claim } from './claim.js';
import { isWhole, quantityOf, unitOf, withQuantity } from './quantity.js';

/** What is left of a capacity after its claims. One whose quantity is not known stays as it is: it is never used up. */
export function remainingCapacity(capacity: Capacity, claims: readonly Claim[]): Capacity {
  const whole = quantityOf(capacity);
  return whole === null ? capacity : withQuantity(capacity, whole - claimedQuantity(capacity, claims));
}

/** What claims take in all, in the unit of the capacity. */
export function claimedCapacity(capacity: Capacity, claims: readonly Claim[]): Capacity {
  return withQuantity(capacity, claimedQuantity(capacity, claims));
}

/** Whether nothing is left; never so of a capacity whose quantity is not known. */
export function isUsedUp(remaining: Capacity): boolean {
  return quantityOf(remaining) === 0n;
}

/**
 * Whether an allocation can be taken from what remains. An allocation of unknown size fits as long as anything is left;
 * one in another unit or currency, or in parts of a unit, never does: nobody could say what it leaves.
 */
export function fits(allocation: Capacity, remaining: Capacity): boolean {
  if (!isWhole(allocation)) return false;
  const [wanted, unit] = [unitOf(allocation), unitOf(remaining)];
  if (wanted !== null && unit !== null && wanted !== unit) return false;
  const left = quantityOf(remaining);
  if (left === null) return true;
  const size = quantityOf(allocation);
  return size === null ? left > 0n : size <= left;
}

function claimedQuantity(capacity: Capacity, claims: readonly Claim[]): bigint {
  return claims
    .filter((claim) => takes(claim) && unitOf(claim.allocation) === unitOf(capacity))
    .reduce((sum, { allocation }) => sum + (quantityOf(allocation) ?? 0n), 0n);
}
