import type { Capacity } from './capacity.js';
import { compareMoney, isNothing, subtractMoney } from './money.js';

/** What is taken is counted in another unit, or in another currency, than what there is. */
export class CapacityMismatch extends Error {
  override readonly name = 'CapacityMismatch';
}

/**
 * What is left of a capacity after what was taken of it. What is unknown stays unknown: an unknown part takes nothing that
 * could be counted, and of an unknown whole nothing is known to be gone.
 *
 * @throws CapacityMismatch when a part is in another unit or currency
 * @throws RangeError when more is taken than there is
 */
export function remainingCapacity(whole: Capacity, taken: readonly Capacity[]): Capacity {
  return taken.reduce(subtract, whole);
}

/** Whether a part can still be taken of a rest. What is unknown on either side can. @throws CapacityMismatch */
export function isWithinCapacity(part: Capacity, rest: Capacity): boolean {
  if (part.unit === 'unknown' || rest.unit === 'unknown') return true;
  if (part.unit === 'money' && rest.unit === 'money') {
    assertSame(part.money.currency, rest.money.currency);
    return compareMoney(part.money, rest.money) <= 0;
  }
  assertSame(part.unit, rest.unit);
  if (part.unit === 'money' || rest.unit === 'money') return false;
  return part.quantity === null || rest.quantity === null || part.quantity <= rest.quantity;
}

/** Whether nothing is left: a known quantity or sum that is zero. What is unknown is not used up. */
export function isUsedUp(rest: Capacity): boolean {
  if (rest.unit === 'unknown') return false;
  if (rest.unit === 'money') return isNothing(rest.money);
  return rest.quantity === 0;
}

/** Whether two capacities say the same, however a sum of money is written. */
export function isSameCapacity(a: Capacity, b: Capacity): boolean {
  if (a.unit === 'money' && b.unit === 'money') {
    return a.money.currency === b.money.currency && compareMoney(a.money, b.money) === 0;
  }
  if (a.unit !== b.unit) return false;
  return !('quantity' in a) || !('quantity' in b) || a.quantity === b.quantity;
}

function subtract(rest: Capacity, part: Capacity): Capacity {
  if (!isWithinCapacity(part, rest)) throw new RangeError('More was taken than there is.');
  if (part.unit === 'unknown' || rest.unit === 'unknown') return rest;
  if (part.unit === 'money' && rest.unit === 'money') {
    return { unit: 'money', money: subtractMoney(rest.money, part.money) };
  }
  if (part.unit === 'money' || rest.unit === 'money' || part.quantity === null || rest.quantity === null)
    return rest;
  return { unit: rest.unit, quantity: rest.quantity - part.quantity };
}

function assertSame(part: string, whole: string): void {
  if (part !== whole) throw new CapacityMismatch(`${part} cannot be taken of ${whole}.`);
}
