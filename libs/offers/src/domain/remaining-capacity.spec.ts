import { describe, expect, it } from '@jest/globals';
import { addMoney, compareMoney, isUsedUp, type Capacity, type Money } from '@mutua/vocabulary';
import fc from 'fast-check';
import type { Claim, ClaimStanding } from './claim.js';
import { dollars, people } from './offer.spec-data.js';
import { claimedCapacity, fits, remainingCapacity } from './remaining-capacity.js';

const claim = (allocation: Capacity, standing: ClaimStanding = 'held'): Claim => ({
  proposalId: 'p',
  allocation,
  standing,
});

describe('what remains of a capacity', () => {
  it('is the whole less what is held and used', () => {
    const claims = [claim(people(3)), claim(people(4), 'used')];
    expect(remainingCapacity(people(10), claims)).toEqual(people(3));
    expect(claimedCapacity(claims)).toEqual(people(7));
  });

  it('is not touched by what was released or refused', () => {
    const claims = [claim(people(3), 'released'), claim(people(99), 'refused')];
    expect(remainingCapacity(people(10), claims)).toEqual(people(10));
  });

  it.each<[string, Capacity]>([
    ['a number that is not known', people(null)],
    ['nothing known', { unit: 'unknown' }],
  ])('stays unknown and is never used up: %s', (_, capacity) => {
    const remaining = remainingCapacity(capacity, [claim(people(1_000_000))]);
    expect(remaining).toEqual(capacity);
    expect(isUsedUp(remaining)).toBe(false);
  });

  it('counts money to the last coin, as no float could', () => {
    const claims = [claim(dollars('0.10')), claim(dollars('0.20'), 'used')];
    expect(remainingCapacity(dollars('0.30'), claims)).toEqual(dollars('0.00'));
    expect(isUsedUp(remainingCapacity(dollars('0.30'), claims))).toBe(true);
    const large = dollars('999999999999999.99');
    expect(remainingCapacity(large, [claim(dollars('0.01'))])).toEqual(dollars('999999999999999.98'));
    expect(remainingCapacity(dollars('1'), [claim(dollars('0.95'))])).toEqual(dollars('0.05'));
  });

  it.each([
    ['JPY', '1000', '1', '999'],
    ['TND', '1000', '0.001', '999.999'],
  ])('knows the decimals of the currency: %s', (currency, amount, taken, left) => {
    const money = (sum: string): Capacity => ({ unit: 'money', money: { amount: sum, currency } });
    expect(remainingCapacity(money(amount), [claim(money(taken))])).toEqual(money(left));
  });

  it('adds up with what is claimed to the whole, whatever the sums', () => {
    const sum = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, cents]) => ({ amount: `${whole}.${String(cents).padStart(2, '0')}`, currency: 'USD' }));
    fc.assert(
      fc.property(sum, fc.array(sum), (spare, taken) => {
        const total = (sums: Money[]) => sums.reduce(addMoney, { amount: '0', currency: 'USD' });
        const whole = total([spare, ...taken]);
        const claims = taken.map((money) => claim({ unit: 'money', money }));
        const left = remainingCapacity({ unit: 'money', money: whole }, claims);
        expect(left.unit === 'money' && compareMoney(left.money, spare)).toBe(0);
      }),
    );
  });
});

describe('whether an allocation fits', () => {
  it.each<[string, Capacity, Capacity, boolean]>([
    ['all that is left', people(5), people(5), true],
    ['one more than is left', people(6), people(5), false],
    ['a coin more than is left', dollars('10.01'), dollars('10.00'), false],
    ['the same sum written otherwise', dollars('10'), dollars('10.00'), true],
    ['another unit', { unit: 'seats', quantity: 1 }, people(5), false],
    ['another unit than one whose number is not known', { unit: 'seats', quantity: 1 }, people(null), false],
    ['another currency', { unit: 'money', money: { amount: '1', currency: 'EUR' } }, dollars('5'), false],
    ['a part of a unit', people(0.5), people(5), false],
    ['an unknown size while something is left', { unit: 'unknown' }, people(1), true],
    ['an unknown number while something is left', people(null), people(1), true],
    ['an unknown size when nothing is left', { unit: 'unknown' }, people(0), false],
    ['anything, when what is left is not known', people(1_000), { unit: 'unknown' }, true],
  ])('%s', (_, allocation, remaining, expected) => {
    expect(fits(allocation, remaining)).toBe(expected);
  });
});
