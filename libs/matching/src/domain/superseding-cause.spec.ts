import { describe, expect, it } from '@jest/globals';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { assess } from '../explanation/assess.js';
import { aNeed, anOffer, TODAY, today } from '../explanation/builders.spec-data.js';
import { matchingContext } from '../filters/matching-context.js';
import { supersedingCause } from './superseding-cause.js';

const euros = { amount: { kind: 'exact', money: { amount: '90000', currency: 'EUR' } } } as const;
const rate = { currency: 'EUR', perBase: '0.90', on: '2026-11-01', source: 'A bank' };
const rated = matchingContext(TODAY, { rates: { base: 'USD', rates: [rate] } });
const NO_SEATS = { unit: 'people', quantity: 0 } as const;

function causeOf(need: Partial<NeedSnapshot>, offer: Partial<OfferSnapshot> | null, context = today): string {
  const { record } = assess(aNeed(), anOffer(euros), today);
  const waiting = { needRevision: 1, offerRevision: 1, record };
  return supersedingCause(waiting, aNeed(need), offer && anOffer({ ...euros, ...offer }), context);
}

describe('why a waiting proposal is taken back', () => {
  it.each([
    ['need-revised', { status: 'submitted' }, {}],
    ['need-covered', { status: 'matched', coveredTypes: aNeed().cooperationTypes }, {}],
    ['nothing-left', {}, { status: 'exhausted', remaining: NO_SEATS }],
    ['nothing-left', {}, { remaining: NO_SEATS }],
    ['offer-withdrawn', {}, { status: 'withdrawn' }],
    ['side-changed', {}, { status: 'paused' }],
    ['side-changed', {}, { revision: 2 }],
    ['side-changed', {}, null],
    ['side-changed', {}, {}],
  ] as [string, Partial<NeedSnapshot>, Partial<OfferSnapshot> | null][])('is %s', (cause, need, offer) => {
    expect(causeOf(need, offer)).toBe(cause);
  });

  it('is the rules where these changed, and no side did', () => {
    const weights = { version: 'other', of: { ...today.weights.of, topics: 1 } };
    expect(causeOf({}, {}, rated)).toBe('rules-changed');
    expect(causeOf({}, {}, matchingContext(TODAY, { weights }))).toBe('rules-changed');
    expect(causeOf({ revision: 2 }, {}, rated)).toBe('side-changed');
  });
});
