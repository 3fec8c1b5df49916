import { describe, expect, it } from '@jest/globals';
import type { Amount, Capacity, PartOfNeed } from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { assertNotMoreThanAsked, contributionOf, lackingIn } from './contribution.js';

const rates: ReferenceRates = {
  base: 'USD',
  rates: [{ currency: 'EUR', perBase: '0.8', on: '2026-01-01', source: 'a bank' }],
};
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const dollars = (amount: string) => ({ amount, currency: 'USD' });
const takes = (money: { amount: string; currency: string }): Capacity => ({ unit: 'money', money });
const asks = (kind: 'exact' | 'ceiling' | 'floor' | 'per-year', amount: string) =>
  aNeed({ budget: { kind, money: dollars(amount) } });
const fund = anOffer({ capacity: takes(euros('900000')), remaining: takes(euros('900000')) });
const brings = (amount: string): PartOfNeed => ({
  covers: ['financing'],
  allocation: takes(dollars(amount)),
  contribution: dollars(amount),
});

describe('what a match brings of the sum that a need asks for', () => {
  it('is its money, in the currency of the budget', () => {
    const need = asks('ceiling', '1000000');
    expect(contributionOf(takes(dollars('200000')), need, fund, [], rates)).toEqual(dollars('200000'));
    expect(contributionOf(takes(euros('400000')), need, fund, [], rates)).toEqual(dollars('500000.00'));
  });

  it('is all that is lacking where another currency comes as near as rates can say', () => {
    const need = asks('ceiling', '1000000');
    const given = [brings('200000')];
    expect(contributionOf(takes(euros('635000')), need, fund, given, rates)).toEqual(dollars('800000'));
    expect(contributionOf(takes(euros('645000')), need, fund, given, rates)).toEqual(dollars('800000'));
    expect(contributionOf(takes(euros('600000')), need, fund, given, rates)).toEqual(dollars('750000.00'));
    expect(contributionOf(takes(dollars('799999')), need, fund, given, rates)).toEqual(dollars('799999'));
  });

  it('is all where but the cents of rounding are missing in the currency of the budget', () => {
    const need = asks('ceiling', '1000000');
    const of = (amount: string) =>
      contributionOf(takes(dollars(amount)), need, fund, [brings('0.01')], rates);
    expect(of('999999.97')).toEqual(dollars('999999.99'));
    expect(of('999999.95')).toEqual(dollars('999999.95'));
  });

  it('is so many grants of a fixed amount', () => {
    const of = (amount: Amount) => anOffer({ capacity: { unit: 'grants', quantity: 9 }, amount });
    const two: Capacity = { unit: 'grants', quantity: 2 };
    const need = asks('exact', '100000');
    const fixed = of({ kind: 'exact', money: dollars('30000.5') });
    expect(contributionOf(two, need, fixed, [], rates)).toEqual(dollars('60001'));
    expect(contributionOf(two, need, of({ kind: 'ceiling', money: dollars('3') }), [], rates)).toBeNull();
  });

  it('is not known where the need names no sum for the whole, the match takes no money, or a rate is missing', () => {
    const sum = takes(dollars('5'));
    expect(contributionOf(sum, aNeed({ budget: { kind: 'unknown' } }), fund, [], rates)).toBeNull();
    expect(contributionOf(sum, asks('per-year', '9'), fund, [], rates)).toBeNull();
    expect(contributionOf({ unit: 'seats', quantity: 5 }, asks('exact', '9'), fund, [], rates)).toBeNull();
    const yen = takes({ amount: '9', currency: 'JPY' });
    expect(contributionOf(yen, asks('exact', '9'), fund, [], rates)).toBeNull();
  });
});

describe('a match that gives more than is asked for', () => {
  const refusalOf = (money: string, need: ReturnType<typeof aNeed>, given: readonly PartOfNeed[] = []) => {
    const allocation = takes(dollars(money));
    try {
      assertNotMoreThanAsked({ allocation, contribution: dollars(money) }, need, fund, given);
      return null;
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  };

  it('is asked about, naming what is lacking beside others', () => {
    const need = asks('exact', '1000000');
    expect(refusalOf('1000000', need)).toBeNull();
    expect(refusalOf('1000000.01', need)?.code).toBe('more-than-asked');
    const besides = refusalOf('800001', need, [brings('200000')]);
    expect(besides).toMatchObject({ code: 'more-than-asked', errors: [{ pointer: '/evenIfCovered' }] });
    expect(besides?.detail).toContain('800,000');
    expect(refusalOf('1', need, [brings('1000000')])?.code).toBe('more-than-asked');
  });

  it('is what "at least" a sum leaves room for, until it is reached', () => {
    expect(refusalOf('2000000', asks('floor', '1000000'))).toBeNull();
    expect(refusalOf('1', asks('floor', '1000000'), [brings('1000000')])?.code).toBe('more-than-asked');
  });

  it('is asked about of grants of a fixed amount, but for a first one: its size is its provider’s to say', () => {
    const need = asks('exact', '100000');
    const refused = (quantity: number, given: readonly PartOfNeed[] = []) => {
      const contribution = dollars(String(150_000 * quantity));
      const take = () =>
        assertNotMoreThanAsked({ allocation: { unit: 'grants', quantity }, contribution }, need, fund, given);
      return expect(take);
    };
    refused(1).not.toThrow();
    refused(2).toThrow(/still asks for USD.100,000/);
    refused(1, [brings('90000')]).toThrow(/still asks for USD.10,000/);
    refused(1, [brings('100000')]).toThrow('no more money');
  });

  it('is asked about in seats, too', () => {
    const need = aNeed({ cooperationTypes: ['training'], quantities: { seats: 25 } });
    const offer = anOffer({ cooperationTypes: ['training'] });
    const seats = (quantity: number) => ({
      allocation: { unit: 'seats', quantity } as const,
      contribution: null,
    });
    const given: PartOfNeed[] = [{ covers: ['training'], allocation: { unit: 'seats', quantity: 20 } }];
    expect(() => assertNotMoreThanAsked(seats(5), need, offer, given)).not.toThrow();
    expect(() => assertNotMoreThanAsked(seats(6), need, offer, given)).toThrow(/6 seats.*5 seats/);
  });
});

describe('what a need lacks, in what an offer counts', () => {
  it('is told in the currency of the offer, and is nothing where others bring all', () => {
    const need = asks('ceiling', '1000000');
    expect(lackingIn(need, fund, [brings('200000')], rates)).toEqual(takes(euros('640000.00')));
    expect(lackingIn(need, fund, [brings('1000000')], rates)).toEqual(takes(euros('0.00')));
    expect(lackingIn(asks('floor', '1000000'), fund, [], rates)).toBeNull();
    expect(lackingIn(aNeed({ budget: { kind: 'unknown' } }), fund, [], rates)).toBeNull();
  });
});
