import { describe, expect, it } from '@jest/globals';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { Amount, AmountKind, Money } from '@mutua/vocabulary';
import { matchingContext } from '../filters/matching-context.js';
import { aNeed, anOffer, today, TODAY } from '../explanation/builders.spec-data.js';
import { amount } from './amount.js';
import { CRITERIA } from './criteria.js';
import type { CriterionName } from './weights.js';

function valueOf(
  name: CriterionName,
  need: Partial<NeedSnapshot>,
  offer: Partial<OfferSnapshot>,
  context = today,
): number | string {
  const criterion = CRITERIA.find((known) => known.name === name);
  const outcome = criterion?.score(aNeed(need), anOffer(offer), context);
  if (!outcome) throw new Error(`No criterion ${name}`);
  return outcome.known ? Number(outcome.value.toFixed(4)) : outcome.silent;
}

function moneyOf(amount: number, currency = 'USD'): Money {
  return { amount: String(amount), currency };
}

function sum(kind: Exclude<AmountKind, 'unknown'>, amount: number, currency = 'USD'): Amount {
  return { kind, money: moneyOf(amount, currency) };
}

const afterwards = { period: { start: '2027-01-01', end: '2028-12-30' } };
const wholeYear = { period: { start: '2028-01-01', end: '2028-12-30' } };
const open = { start: null, end: null };

const cases: [CriterionName, Partial<NeedSnapshot>, Partial<OfferSnapshot>, number | string][] = [
  ['cooperation-types', {}, { cooperationTypes: ['training', 'financing'] }, 0.5],
  ['cooperation-types', { coveredTypes: ['research-cooperation'] }, { cooperationTypes: ['training'] }, 1],
  ['cooperation-types', {}, { cooperationTypes: [] }, 'offer'],
  ['topics', {}, {}, 1],
  ['topics', {}, { aiTopics: ['skills'] }, 0.5263],
  ['topics', {}, { aiTopics: ['skills', 'education', 'health', 'water'] }, 0.9091],
  ['topics', { aiTopics: ['health', 'water'] }, { aiTopics: ['skills', 'health'] }, 0.5],
  ['topics', { aiTopics: ['health'] }, { aiTopics: ['compute'] }, 0.5],
  ['topics', { aiTopics: ['health'] }, { aiTopics: ['climate'] }, 0],
  ['topics', { aiTopics: [] }, { aiTopics: [] }, 'both'],
  ['sdgs', {}, { sdgGoals: [4] }, 0.5],
  ['sdgs', { sdgTargets: ['4.4'] }, { sdgTargets: ['4.7'] }, 0.5],
  ['sdgs', { sdgGoals: [], sdgTargets: ['4.4'] }, {}, 1],
  ['sdgs', { sdgGoals: [] }, {}, 'need'],
  ['target-groups', { targetGroups: ['women-girls', 'children-youth'] }, {}, 0.5],
  ['target-groups', {}, { targetGroups: [] }, 'offer'],
  ['language', {}, { languages: ['en'] }, 0.6667],
  ['language', {}, { languages: ['es'] }, 0],
  ['language', {}, { languages: [] }, 'offer'],
  [
    'time',
    { period: { start: '2026-11-21', end: '2026-11-30' } },
    { period: { start: '2026-11-26', end: null } },
    0.5,
  ],
  [
    'time',
    { period: { start: '2020-01-01', end: '2026-11-29' } },
    { period: { start: null, end: '2026-11-24' } },
    0.5,
  ],
  ['time', { period: { start: '2026-01-01', end: null } }, {}, 'need'],
  ['time', {}, { period: { start: null, end: null } }, 'offer'],
  ['time', { period: { start: null, end: '2026-01-01' } }, {}, 'incomparable'],
  ['amount', {}, {}, 1],
  ['amount', {}, { amount: sum('exact', 100_000) }, 0.25],
  ['amount', {}, { amount: sum('exact', 900_000) }, 1],
  ['amount', {}, { amount: sum('ceiling', 400_000) }, 0.5],
  ['amount', {}, { amount: sum('floor', 200_000) }, 0.5],
  ['amount', { budget: sum('ceiling', 400_000) }, { amount: sum('exact', 200_000) }, 0.5],
  ['amount', { budget: sum('floor', 400_000) }, { amount: sum('exact', 400_000) }, 0.5],
  // of a budget of which accepted matches bring a part, the rest
  ['amount', { coveredSum: moneyOf(200_000) }, { amount: sum('exact', 100_000) }, 0.5],
  [
    'amount',
    { budget: sum('floor', 400_000), coveredSum: moneyOf(300_000) },
    { amount: sum('exact', 100_000) },
    0.5,
  ],
  ['amount', { coveredSum: moneyOf(400_000) }, { amount: sum('exact', 100_000) }, 0.25],
  ['amount', { coveredSum: moneyOf(300_000, 'EUR') }, { amount: sum('exact', 100_000) }, 0.25],
  ['amount', {}, { amount: sum('exact', 400_000, 'EUR') }, 'unrated'],
  ['amount', afterwards, { ...wholeYear, amount: sum('per-year', 100_000) }, 0.25],
  ['amount', { ...afterwards, budget: sum('per-year', 200_000) }, { amount: sum('exact', 200_000) }, 0.5],
  ['amount', { budget: sum('per-year', 400_000) }, { amount: sum('per-year', 100_000) }, 0.25],
  ['amount', { period: open }, { period: open, amount: sum('per-year', 400_000) }, 'incomparable'],
  ['amount', { budget: sum('in-kind', 400_000) }, { amount: sum('in-kind', 100_000) }, 0.25],
  ['amount', {}, { amount: sum('indicative', 10_000_000_000) }, 'incomparable'],
  ['amount', {}, { amount: sum('in-kind', 400_000) }, 'incomparable'],
  ['amount', {}, { amount: { kind: 'in-kind', money: null } }, 'incomparable'],
  ['amount', { budget: sum('exact', 0) }, {}, 'incomparable'],
  ['amount', {}, { amount: { kind: 'unknown' } }, 'offer'],
  ['amount', {}, { remaining: { unit: 'money', money: { amount: '100000', currency: 'USD' } } }, 0.25],
  ['delivery-mode', {}, { deliveryModes: ['hybrid'] }, 1],
  ['delivery-mode', { deliveryModes: ['hybrid'] }, { deliveryModes: ['remote'] }, 0.5],
  ['delivery-mode', {}, { deliveryModes: ['remote'] }, 0],
  ['delivery-mode', {}, { deliveryModes: [] }, 'offer'],
  ['national-plan', {}, {}, 1],
  ['national-plan', {}, { followsNationalPlans: false }, 0],
  ['national-plan', {}, { followsNationalPlans: null }, 'offer'],
  ['national-plan', { nationalPlan: null }, {}, 'need'],
  ['readiness', {}, {}, 1],
  ['readiness', { readiness: 'established' }, {}, 0.5],
  ['readiness', { readiness: 'established' }, { readinessLevels: ['starting'] }, 0],
  ['readiness', { readiness: 'unknown' }, {}, 'need'],
  ['readiness', {}, { readinessLevels: [] }, 'offer'],
  ['text', {}, {}, 1],
  ['text', {}, { title: 'Satellite pictures of harvests', summary: 'Weather, soil and water.' }, 0],
  ['text', {}, { title: 'Courses', summary: 'Young professionals gain skills with sensors and drones.' }, 1],
  ['text', {}, { contentLanguage: 'fr' }, 'incomparable'],
  ['text', { title: 'AI', summary: '' }, {}, 'brief'],
  ['text', {}, { title: 'Training in AI', summary: 'For Rwanda.' }, 'brief'],
  ['text', { title: '', summary: ' ' }, {}, 'need'],
];

const euros = sum('exact', 100_000, 'EUR');
const rates = {
  base: 'USD',
  rates: [
    { currency: 'EUR', perBase: '0.80', on: '2026-11-01', source: 'A bank' },
    { currency: 'KES', perBase: '128', on: '2026-10-01', source: 'A bank' },
  ],
};

describe('criteria', () => {
  it.each(cases)('%s of %j and %j is %p', (name, need, offer, expected) => {
    expect(valueOf(name, need, offer)).toBe(expected);
  });

  it('are unknown of offers written before they could say more', () => {
    const { followsNationalPlans: _follows, readinessLevels: _levels, ...earlier } = anOffer();
    for (const name of ['national-plan', 'readiness']) {
      const outcome = CRITERIA.find((known) => known.name === name)?.score(aNeed(), earlier, today);
      expect(outcome).toEqual({ known: false, silent: 'offer' });
    }
  });

  it.each([
    [sum('exact', 500_000), 0.25],
    [sum('exact', 100_000, 'KES'), 1],
    [sum('exact', 64_000_000, 'KES'), 0.25],
    [sum('exact', 500_000, 'JPY'), 'unrated'],
  ])('compare sums in two currencies at the rates of the context: %j', (budget, expected) => {
    const context = matchingContext(TODAY, { rates });
    expect(valueOf('amount', { budget }, { amount: euros }, context)).toBe(expected);
    const outcome = amount.score(aNeed({ budget }), anOffer({ amount: euros }), context);
    const used = outcome.known ? outcome.evidence.rates.used.map(({ currency }) => currency) : [];
    const own = budget.kind !== 'unknown' && budget.money?.currency === 'KES' ? ['EUR', 'KES'] : ['EUR'];
    expect(used).toEqual(outcome.known ? own : []);
  });

  it('never look at who an organisation is or where it is', () => {
    // a title names whom it is for: its words may be looked at, but names of countries do not count among them
    const hidden = ['id', 'organisationId', 'organisationName', 'applicantKind', 'country', 'providerKind'];
    const alsoHidden = ['providerCountry', 'eligibility'];
    const guard = <T extends object>(side: T): T =>
      new Proxy(side, {
        get: (target, property) => {
          if ([...hidden, ...alsoHidden].includes(String(property)))
            throw new Error(`looked at ${String(property)}`);
          return Reflect.get(target, property);
        },
      });
    for (const criterion of CRITERIA) {
      expect(() => criterion.score(guard(aNeed()), guard(anOffer()), today)).not.toThrow();
    }
  });
});
