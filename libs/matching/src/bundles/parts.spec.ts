import { describe, expect, it } from '@jest/globals';
import type { Capacity, PartOfNeed } from '@mutua/vocabulary';
import { NO_RATES, type ReferenceRates } from '../criteria/reference-rates.js';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { partOf, partsInTurn, type Member } from './parts.js';

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

  it('is no more than the rest beside those before it, and not known where nothing is left to bring', () => {
    const parts = partsInTurn(need, [fund('400000'), fund('500000'), fund('600000')], [], rates);
    expect(parts.map(({ part }) => part.contribution)).toEqual([
      dollars('500000.00'),
      dollars('500000.00'),
      null,
    ]);
  });
});
