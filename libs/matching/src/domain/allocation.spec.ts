import { describe, expect, it } from '@jest/globals';
import { formatMoney, type Amount, type Capacity } from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import {
  assertAllocatable,
  assertEnough,
  assertNamed,
  assertStillThere,
  usualAllocation,
} from './allocation.js';

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

const dollars = anOffer({
  capacity: { unit: 'money', money: { amount: '500000', currency: 'USD' } },
  remaining: { unit: 'money', money: { amount: '500000', currency: 'USD' } },
});

function refusalOf(step: () => void): Refused | null {
  try {
    step();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

const codeOf = (step: () => void) => refusalOf(step)?.code ?? null;

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
    expect(codeOf(() => assertNamed(unknown, need, seats))).toBe('allocation-required');
    expect(codeOf(() => assertNamed(unknown, need, fund))).toBe('allocation-required');
    // of a million that is left, no more than the fund gives to one recipient
    expect(refusalOf(() => assertNamed(unknown, need, fund))?.errors).toEqual([
      { pointer: '/allocation/money', detail: expect.stringMatching(/at most EUR.200,000/) },
    ]);
    expect(codeOf(() => assertNamed(unknown, need, uncounted))).toBeNull();
    expect(codeOf(() => assertNamed({ unit: 'seats', quantity: 1 }, need, seats))).toBeNull();
  });

  it('must be named in the currency of the offer where the need asks in another', () => {
    const refused = refusalOf(() => assertNamed({ unit: 'unknown' }, need, dollars));
    const [euro, dollar, most] = [
      formatMoney({ amount: '900000', currency: 'EUR' }, 'en'),
      formatMoney({ amount: '1000000', currency: 'USD' }, 'en'),
      // of half a million that is left, what one recipient can get
      formatMoney({ amount: '400000', currency: 'USD' }, 'en'),
    ];
    const rates = {
      base: 'USD',
      rates: [{ currency: 'EUR', perBase: '0.90', on: '2026-11-01', source: 'A bank' }],
    };
    expect(refusalOf(() => assertNamed({ unit: 'unknown' }, need, dollars, rates))?.detail).toContain(
      `The need asks for ${euro}, ${dollar} at the reference rates in force, and the offer gives USD`,
    );
    expect(refused?.detail).toContain(`The need asks for ${euro} and the offer gives USD`);
    expect(refused?.errors).toEqual([
      { pointer: '/allocation/money', detail: `a sum in USD, at most ${most}` },
    ]);
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

  it('must be more than nothing, and what the offer gives each recipient at least', () => {
    const atLeast = (least: string) =>
      anOffer({
        amount: { kind: 'floor', money: { amount: least, currency: 'EUR' } },
        capacity: money('1000000'),
        remaining: money('1000000'),
      });
    expect(codeOf(() => assertEnough(money('0.00'), fund))).toBe('allocation-required');
    expect(codeOf(() => assertEnough(money('0.01'), fund))).toBeNull();
    const refused = refusalOf(() => assertEnough(money('299999.99'), atLeast('300000')));
    expect(refused?.code).toBe('below-minimum');
    expect(refused?.errors).toEqual([
      { pointer: '/allocation/money/amount', detail: expect.stringContaining('300,000') },
    ]);
    expect(codeOf(() => assertEnough(money('300000'), atLeast('300000')))).toBeNull();
  });

  it.each([0, null])('must be a number from one of what is counted, not %s', (quantity) => {
    expect(codeOf(() => assertAllocatable({ unit: 'seats', quantity }, seats, []))).toBe('quantity-required');
    expect(codeOf(() => assertAllocatable({ unit: 'seats', quantity: 40 }, seats, []))).toBeNull();
  });

  it('must be in the unit, and the currency, of the offer', () => {
    const pointers = (wanted: Capacity, offer: typeof seats) =>
      refusalOf(() => assertAllocatable(wanted, offer, []))?.errors;
    expect(pointers(money('5'), dollars)).toEqual([
      { pointer: '/allocation/money/currency', detail: 'use USD' },
    ]);
    expect(pointers(money('5'), seats)).toEqual([{ pointer: '/allocation/unit', detail: 'use seats' }]);
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
