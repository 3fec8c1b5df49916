import { describe, expect, it } from '@jest/globals';
import type { Capacity, PartOfNeed } from '@mutua/vocabulary';
import { NO_RATES, type ReferenceRates } from '../criteria/reference-rates.js';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { approvableParts, partOf, type Member } from './parts.js';

const rates: ReferenceRates = {
  base: 'USD',
  rates: [{ currency: 'EUR', perBase: '0.8', on: '2026-01-01', source: 'a bank' }],
};
const types = ['financing'] as const;
const euros = (amount: string): Capacity => ({ unit: 'money', money: { amount, currency: 'EUR' } });
const dollars = (amount: string) => ({ amount, currency: 'USD' });
const need = aNeed({
  cooperationTypes: [...types],
  budget: { kind: 'ceiling', money: dollars('1000000') },
});

function fund(amount: string): Member {
  const offer = anOffer({
    cooperationTypes: [...types],
    amount: { kind: 'unknown' },
    capacity: euros(amount),
    remaining: euros(amount),
  });
  return { offer, score: 5000, types, taken: [] };
}

describe('what a fund in another currency than the budget brings', () => {
  it('is what is lacking at the rates in force, as far as it can', () => {
    expect(partOf(need, fund('400000'), [], rates)).toEqual({
      allocation: euros('400000'),
      contribution: dollars('500000.00'),
    });
    const given: PartOfNeed[] = [
      { covers: types, allocation: { unit: 'unknown' }, contribution: dollars('200000') },
    ];
    expect(partOf(need, fund('9000000'), given, rates)).toEqual({
      allocation: euros('640000.00'),
      contribution: dollars('800000'),
    });
  });

  it('is not known where no rate is', () => {
    expect(partOf(need, fund('400000'), [], NO_RATES)).toEqual({
      allocation: { unit: 'unknown' },
      contribution: null,
    });
  });

  it('is no more than the rest beside those before it', () => {
    const parts = approvableParts(need, [fund('400000'), fund('500000')], [], rates);
    expect(parts?.map(({ part }) => part.contribution)).toEqual([dollars('500000.00'), dollars('500000.00')]);
  });
});

describe('offers that are approved one after the other', () => {
  const inDollars = (amount: string, least?: string): Member => {
    const money: Capacity = { unit: 'money', money: dollars(amount) };
    const offer = anOffer({
      id: `00000000-0000-4000-8000-${amount.padStart(12, '0')}`,
      cooperationTypes: [...types],
      amount: least === undefined ? { kind: 'unknown' } : { kind: 'floor', money: dollars(least) },
      capacity: money,
      remaining: money,
    });
    return { offer, score: 5000, types, taken: [] };
  };
  const broughtBy = (...members: Member[]) =>
    approvableParts(need, members, [], rates)?.map(({ offer, part }) => [
      offer.capacity.unit === 'money' && offer.capacity.money.amount,
      part.contribution?.amount,
    ]);

  it('come in an order in which who gives no less than a sum can still give it', () => {
    expect(broughtBy(inDollars('600000'), inDollars('900000', '500000'))).toEqual([
      ['900000', '900000'],
      ['600000', '100000'],
    ]);
  });

  it('are none where one would be refused in every order', () => {
    expect(broughtBy(inDollars('600000'), inDollars('300000', '500000'))).toBeUndefined();
  });
});
