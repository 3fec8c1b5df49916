import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Capacity } from './capacity.js';
import {
  CapacityMismatch,
  isSameCapacity,
  isUsedUp,
  isWithinCapacity,
  remainingCapacity,
} from './remaining-capacity.js';

const grants = (quantity: number | null): Capacity => ({ unit: 'grants', quantity });
const dollars = (amount: string): Capacity => ({ unit: 'money', money: { amount, currency: 'USD' } });

describe('what remains of a capacity', () => {
  it('is what there is less what was taken, without losing a cent', () => {
    expect(remainingCapacity(grants(5), [grants(2), grants(3)])).toEqual(grants(0));
    expect(remainingCapacity(dollars('0.30'), [dollars('0.10'), dollars('0.10')])).toEqual(dollars('0.10'));
  });

  it('is unknown where anything is unknown', () => {
    expect(remainingCapacity({ unit: 'unknown' }, [grants(3)])).toEqual({ unit: 'unknown' });
    expect(remainingCapacity(grants(null), [grants(3)])).toEqual(grants(null));
    expect(remainingCapacity(grants(3), [{ unit: 'unknown' }, grants(null)])).toEqual(grants(3));
    expect(isUsedUp({ unit: 'unknown' })).toBe(false);
    expect(isUsedUp(grants(null))).toBe(false);
  });

  it('cannot be taken in another unit or currency', () => {
    expect(() => isWithinCapacity({ unit: 'seats', quantity: 1 }, grants(5))).toThrow(CapacityMismatch);
    expect(() => isWithinCapacity(dollars('1'), grants(5))).toThrow(CapacityMismatch);
    const euros: Capacity = { unit: 'money', money: { amount: '1', currency: 'EUR' } };
    expect(() => isWithinCapacity(euros, dollars('5'))).toThrow(CapacityMismatch);
  });

  it('is never less than nothing, whatever is taken in whatever order', () => {
    const parts = fc.array(fc.nat({ max: 50 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.nat({ max: 200 }), parts, (whole, wanted) => {
        const taken: Capacity[] = [];
        for (const quantity of wanted) {
          const rest = remainingCapacity(grants(whole), taken);
          if (isWithinCapacity(grants(quantity), rest)) taken.push(grants(quantity));
        }
        const rest = remainingCapacity(grants(whole), taken);
        const used = taken.reduce((sum, part) => sum + ('quantity' in part ? (part.quantity ?? 0) : 0), 0);
        expect(rest).toEqual(grants(whole - used));
        expect(isUsedUp(rest)).toBe(used === whole);
      }),
    );
  });
});

describe('whether two capacities are the same', () => {
  it.each<[string, Capacity, Capacity, boolean]>([
    ['a sum written otherwise', dollars('10'), dollars('10.00'), true],
    ['another sum', dollars('10'), dollars('10.01'), false],
    ['another currency', dollars('10'), { unit: 'money', money: { amount: '10', currency: 'EUR' } }, false],
    ['the same number', grants(5), grants(5), true],
    ['a number and none', grants(5), grants(null), false],
    ['another unit', grants(5), { unit: 'seats', quantity: 5 }, false],
    ['both unknown', { unit: 'unknown' }, { unit: 'unknown' }, true],
    ['known and unknown', grants(5), { unit: 'unknown' }, false],
  ])('%s', (_, a, b, expected) => {
    expect(isSameCapacity(a, b)).toBe(expected);
    expect(isSameCapacity(b, a)).toBe(expected);
  });
});
