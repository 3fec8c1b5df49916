import fc from 'fast-check';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { CRITERION_NAMES, sumOfWeights, type Weights } from '../criteria/weights.js';
import { matchingContext, type MatchingContext } from '../filters/matching-context.js';
import {
  AI_TOPICS,
  COOPERATION_TYPES,
  DELIVERY_MODES,
  READINESS_LEVELS,
  READINESS_STEPS,
  SDG_GOALS,
  halfOf,
  TARGET_GROUPS,
  wholeSumOf,
  type Amount,
  type Capacity,
  type Period,
} from '@mutua/vocabulary';
import { aNeed, anOffer } from './builders.spec-data.js';

// Small lists, so that pairs often share something; empty ones too, since unknown is the normal case.
const some = <T>(codes: readonly T[], maxLength = 3) => fc.subarray([...codes.slice(0, 5)], { maxLength });

const money = fc.record({
  amount: fc.integer({ min: 1, max: 5_000_000 }).map(String),
  currency: fc.constantFrom('USD', 'EUR', 'XOF'),
});

const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.constant<Amount>({ kind: 'unknown' }),
  fc.constant<Amount>({ kind: 'in-kind', money: null }),
  fc.record({
    kind: fc.constantFrom('exact' as const, 'ceiling' as const, 'floor' as const),
    money,
  }),
  fc.record({ kind: fc.constantFrom('per-year' as const, 'indicative' as const, 'in-kind' as const), money }),
);

/** Mostly of others: what an organisation offers itself is not proposed to it. */
const organisationId = fc.constantFrom(
  ...['a', 'b', 'c', 'd', 'e'].map((last) => `00000000-0000-4000-8000-00000000000${last}`),
);

const period: fc.Arbitrary<Period> = fc.constantFrom<Period>(
  { start: null, end: null },
  { start: '2024-01-01', end: null },
  { start: '2026-01-01', end: '2027-06-30' },
  { start: null, end: '2028-12-31' },
  { start: '2027-01-01', end: '2030-12-31' },
  { start: '2028-01-01', end: null },
  { start: '2023-01-01', end: '2026-10-31' },
);

const remaining: fc.Arbitrary<Capacity> = fc.oneof(
  fc.constant<Capacity>({ unit: 'unknown' }),
  fc.record({
    unit: fc.constant('grants' as const),
    quantity: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  }),
  fc.record({ unit: fc.constant('money' as const), money }),
);

const words = [
  'skills',
  'nurses',
  'hospitals',
  'training',
  'trained',
  'clinics',
  'Rwanda',
  'AI',
  'of',
  '2027',
];
const sentence = fc.array(fc.constantFrom(...words, 'médecins', '医院培训', 'الأطباء'), { maxLength: 12 });

const substance = {
  title: sentence.map((parts) => parts.join(' ')),
  summary: sentence.map((parts) => `${parts.join(', ')}.`),
  contentLanguage: fc.constantFrom('en', 'en', 'fr', 'zh', 'rw'),
  aiTopics: some(AI_TOPICS),
  sdgGoals: some(SDG_GOALS),
  sdgTargets: some(['4.4', '4.7', '8.6', '9.5']),
  targetGroups: some(TARGET_GROUPS),
  languages: some(['rw', 'en', 'fr', 'sw']),
  deliveryModes: some(DELIVERY_MODES, 2),
  period,
};

/** Needs of all sorts, most of them open. */
export const needs: fc.Arbitrary<NeedSnapshot> = fc
  .record({
    ...substance,
    id: fc.uuid({ version: 4 }),
    organisationId,
    cooperationTypes: some(COOPERATION_TYPES),
    coveredTypes: some(COOPERATION_TYPES.slice(0, 2), 1),
    country: fc.constantFrom('RW', 'BD', 'FJ', 'BR', 'KZ'),
    budget: amount,
    isPartlyCovered: fc.boolean(),
    languageRequired: fc.boolean(),
    openLicenceRequired: fc.boolean(),
    nationalPlan: fc.constantFrom(null, ' ', 'National AI Policy'),
    readiness: fc.constantFrom(...READINESS_LEVELS),
    status: fc.constantFrom('open' as const, 'open' as const, 'matched' as const),
    applicantKind: fc.constantFrom('government' as const, 'civil-society' as const),
  })
  .map(({ isPartlyCovered, ...changes }) => {
    const sum = isPartlyCovered ? wholeSumOf(changes.budget) : null;
    return aNeed({ ...changes, coveredSum: sum && halfOf(sum) });
  });

/** Offers of all sorts, most of them open. */
export const offers: fc.Arbitrary<OfferSnapshot> = fc
  .record({
    ...substance,
    id: fc.uuid({ version: 4 }),
    organisationId,
    cooperationTypes: some(COOPERATION_TYPES),
    amount,
    remaining,
    eligibility: fc.record({
      countries: fc.constantFrom<string[]>([], [], ['RW', 'BR']),
      regions: fc.constantFrom<string[]>([], [], ['002']),
      groups: fc.subarray(['LDC' as const, 'SIDS' as const], { maxLength: 1 }),
      placeRule: fc.constantFrom('any' as const, 'all' as const),
      applicantKinds: fc.subarray(['government' as const, 'academia' as const], { maxLength: 1 }),
    }),
    openLicence: fc.option(fc.boolean(), { nil: null }),
    readinessLevels: fc.subarray([...READINESS_STEPS]),
    followsNationalPlans: fc.constantFrom(null, true, false),
    terms: fc.constantFrom(null, 'Research must be led from the Global South.'),
    commitment: fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'committed' as const),
    status: fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'paused' as const),
    confirmedAt: fc.constantFrom('2026-09-01T00:00:00Z', '2026-09-01T00:00:00Z', '2025-01-01T00:00:00Z'),
  })
  .map((changes) => anOffer(changes));

const weights: fc.Arbitrary<Weights> = fc
  .tuple(...CRITERION_NAMES.map(() => fc.nat({ max: 40 })))
  .map((of) => Object.fromEntries(CRITERION_NAMES.map((name, index) => [name, of[index]])) as Weights['of'])
  .filter((of) => sumOfWeights(of) > 0)
  .map((of) => ({ version: 'any', of }));

/** Days of judgement around which countries leave groups and offers go stale, with weights and rates of all sorts. */
export const contexts: fc.Arbitrary<MatchingContext> = fc
  .record({
    on: fc.constantFrom('2026-11-20', '2026-11-24', '2027-01-01', '2028-03-01'),
    freshForDays: fc.constantFrom(100, 365, 1_000),
    minimumScore: fc.constantFrom(0, 4_000),
    weights,
    embeddings: fc.constantFrom(null, {
      model: 'any',
      similarity: (a: number, b: number) => ((a + b) % 11) / 10,
    }),
    rates: fc.constantFrom(
      { base: 'USD', rates: [] },
      { base: 'USD', rates: [{ currency: 'EUR', perBase: '0.92', on: '2026-11-01', source: 'A bank' }] },
    ),
  })
  .map(({ on, ...rest }) => matchingContext(on, rest));

const forAll = { countries: [], regions: [], groups: [], applicantKinds: [] };

/** Needs and offers of which many fit one another, so that lists are full and ranks are close. */
export const easyNeeds: fc.Arbitrary<NeedSnapshot> = fc
  .tuple(needs, fc.boolean())
  .map(([need, strict]) =>
    strict
      ? need
      : { ...need, status: 'open', languageRequired: false, openLicenceRequired: false, aiTopics: [] },
  );
export const easyOffers: fc.Arbitrary<OfferSnapshot> = fc
  .tuple(offers, fc.integer({ min: 0, max: 4 }))
  .map(([offer, strict]) =>
    strict === 0
      ? offer
      : {
          ...offer,
          status: 'open',
          commitment: 'open',
          eligibility: forAll,
          remaining: offer.remaining.unit === 'money' ? offer.remaining : { unit: 'unknown' },
          period: { start: '2026-01-01', end: null },
          confirmedAt: '2028-02-01T00:00:00Z',
        },
  );
