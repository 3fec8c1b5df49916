import { describe, expect, it } from '@jest/globals';
import type { Amount, Capacity } from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { assertAllocatable, assertNamed, assertStillThere, usualAllocation } from './allocation.js';

const euros = (amount: string): Capacity & Amount => ({
  unit: 'money',
  kind: 'ceiling',
  money: { amount, currency: 'EUR' },
});
const money = (amount: string): Capacity => ({ unit: 'money', money: { amount, currency: 'EUR' } });
const need = aNeed({ budget: euros('900000') });
const fund = anOffer({ amount: euros('200000'), capacity: money('1000000'), remaining: money('1000000') });
const seats = anOffer({
  capacity: { unit: 'seats', quantity: 40 },
  remaining: { unit: 'seats', quantity: 40 },
});

function codeOf(step: () => void): string | null {
  try {
    step();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

describe('what a match takes when nothing is named', () => {
  it('is never more than the offer gives to one recipient, nor more than is left', () => {
    expect(usualAllocation(need, fund)).toEqual(money('200000'));
    expect(usualAllocation(need, { ...fund, remaining: money('50000') })).toEqual(money('50000'));
    expect(usualAllocation(aNeed({ budget: euros('10000') }), fund)).toEqual(money('10000'));
  });

  it('is what the need asks for in the unit of the offer, but no more than is left', () => {
    const asks = (people: number) => aNeed({ quantities: { people, seats: people } });
    expect(usualAllocation(asks(12), seats)).toEqual({ unit: 'seats', quantity: 12 });
    expect(usualAllocation(asks(50), seats)).toEqual({ unit: 'seats', quantity: 40 });
  });

  it('must be named where the offer counts and the need does not', () => {
    const unknown: Capacity = { unit: 'unknown' };
    const uncounted = anOffer({ capacity: { unit: 'seats', quantity: null }, remaining: unknown });
    expect(codeOf(() => assertNamed(unknown, seats))).toBe('allocation-required');
    expect(codeOf(() => assertNamed(unknown, fund))).toBe('allocation-required');
    expect(codeOf(() => assertNamed(unknown, uncounted))).toBeNull();
    expect(codeOf(() => assertNamed({ unit: 'seats', quantity: 1 }, seats))).toBeNull();
  });

  it('is one of what is given whole, and unknown of what the need does not count', () => {
    const grants: Capacity = { unit: 'grants', quantity: 3 };
    expect(usualAllocation(need, anOffer({ capacity: grants, remaining: grants }))).toEqual({
      unit: 'grants',
      quantity: 1,
    });
    expect(usualAllocation(need, seats)).toEqual({ unit: 'unknown' });
  });
});

describe('what a coordinator names', () => {
  it('must not exceed what the offer gives to one recipient', () => {
    expect(codeOf(() => assertAllocatable(money('200001'), fund, []))).toBe('capacity-exceeded');
    expect(codeOf(() => assertAllocatable(money('200000'), fund, []))).toBeNull();
  });

  it.each([0, null])('must be a number from one of what is counted, not %s', (quantity) => {
    expect(codeOf(() => assertAllocatable({ unit: 'seats', quantity }, seats, []))).toBe('quantity-required');
    expect(codeOf(() => assertAllocatable({ unit: 'seats', quantity: 40 }, seats, []))).toBeNull();
  });

  it('must leave what others have taken', () => {
    const taken: Capacity[] = [{ unit: 'seats', quantity: 30 }];
    expect(codeOf(() => assertAllocatable({ unit: 'seats', quantity: 11 }, seats, taken))).toBe(
      'capacity-exceeded',
    );
  });
});

describe('at acceptance', () => {
  it('a match is refused whose offer has shrunk, and not for what it holds itself', () => {
    const one: Capacity = { unit: 'projects', quantity: 1 };
    const none: Capacity = { unit: 'projects', quantity: 0 };
    const held = anOffer({ capacity: one, remaining: none });
    expect(codeOf(() => assertStillThere(one, held, []))).toBeNull();
    expect(codeOf(() => assertStillThere(one, anOffer({ capacity: none, remaining: none }), []))).toBe(
      'capacity-exceeded',
    );
  });
});
