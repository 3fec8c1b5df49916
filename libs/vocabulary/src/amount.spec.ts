import { describe, it, expect } from '@jest/globals';
import { AMOUNT_KINDS, UNKNOWN_AMOUNT, amountBounds, type Amount } from './index.js';

const money = { amount: '1000000', currency: 'USD' };

describe('amountBounds', () => {
  it.each<[Amount, { low: string | null; high: string | null; currency: string | null }]>([
    [
      { kind: 'exact', money },
      { low: '1000000', high: '1000000', currency: 'USD' },
    ],
    [
      { kind: 'ceiling', money },
      { low: null, high: '1000000', currency: 'USD' },
    ],
    [
      { kind: 'floor', money },
      { low: '1000000', high: null, currency: 'USD' },
    ],
    [
      { kind: 'per-year', money },
      { low: null, high: null, currency: 'USD' },
    ],
    [
      { kind: 'indicative', money },
      { low: null, high: null, currency: 'USD' },
    ],
    [
      { kind: 'in-kind', money },
      { low: null, high: null, currency: 'USD' },
    ],
    [
      { kind: 'in-kind', money: null },
      { low: null, high: null, currency: null },
    ],
    [UNKNOWN_AMOUNT, { low: null, high: null, currency: null }],
  ])('of %j', (amount, bounds) => {
    expect(amountBounds(amount)).toEqual(bounds);
  });

  it('answers for every kind of amount', () => {
    for (const kind of AMOUNT_KINDS) {
      expect(amountBounds(kind === 'unknown' ? UNKNOWN_AMOUNT : { kind, money })).toBeDefined();
    }
  });
});
