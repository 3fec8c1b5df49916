import { describe, expect, it } from '@jest/globals';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { aNeed, anOffer, today, TODAY } from '../explanation/builders.spec-data.js';
import { eligibleCountry } from './eligible-country.js';
import { applyFilters, FILTERS, isFeasible, type FilterName } from './filters.js';
import { matchingContext } from './matching-context.js';

type Changes = readonly [need: Partial<NeedSnapshot>, offer: Partial<OfferSnapshot>];

function judge(
  name: FilterName,
  [need, offer]: Changes,
  context = today,
): { passed: boolean; unknown: boolean } {
  const outcome = applyFilters(aNeed(need), anOffer(offer), context).find(({ filter }) => filter === name);
  if (!outcome) throw new Error(`No filter ${name}`);
  return { passed: outcome.passed, unknown: outcome.unknown };
}

const toAll = { countries: [], regions: [], groups: [], applicantKinds: [] };

const failing: [FilterName, string, ...Changes][] = [
  ['offer-open', 'a paused offer', {}, { status: 'paused' }],
  ['offer-open', 'an expired offer', {}, { status: 'expired' }],
  ['offer-open', 'a withdrawn offer', {}, { status: 'withdrawn' }],
  ['need-open', 'a matched need', { status: 'matched' }, {}],
  ['period-not-ended', 'an offer that ended yesterday', {}, { period: { start: null, end: '2026-11-19' } }],
  ['period-not-ended', 'a need that is over', { period: { start: null, end: '2026-11-19' } }, {}],
  ['commitment', 'an offer committed to somebody', {}, { commitment: 'committed' }],
  ['freshness', 'a confirmation 366 days old', {}, { confirmedAt: '2025-11-19T23:59:59Z' }],
  ['capacity-left', 'an exhausted offer, whatever it says is left', {}, { status: 'exhausted' }],
  ['capacity-left', 'no seat left', {}, { remaining: { unit: 'seats', quantity: 0 } }],
  [
    'capacity-left',
    'no money left',
    {},
    { remaining: { unit: 'money', money: { amount: '0.00', currency: 'EUR' } } },
  ],
  ['cooperation-type', 'other types only', {}, { cooperationTypes: ['financing'] }],
  [
    'cooperation-type',
    'only a covered type in common',
    { coveredTypes: ['training'] },
    { cooperationTypes: ['training'] },
  ],
  [
    'cooperation-type',
    'all types covered',
    { coveredTypes: ['training', 'research-cooperation'] },
    { cooperationTypes: [] },
  ],
  [
    'eligible-country',
    'another country',
    { country: 'FJ' },
    { eligibility: { ...toAll, countries: ['RW'] } },
  ],
  [
    'eligible-country',
    'a small island State outside the region, where both must hold',
    { country: 'JM' },
    { eligibility: { ...toAll, regions: ['009'], groups: ['SIDS'], placeRule: 'all' } },
  ],
  [
    'applicant-kind',
    'a ministry, where civil society is asked',
    {},
    { eligibility: { ...toAll, applicantKinds: ['civil-society'] } },
  ],
  ['time-overlap', 'an offer that starts too late', {}, { period: { start: '2029-01-01', end: null } }],
  ['language-of-delivery', 'no required language', { languageRequired: true }, { languages: ['es'] }],
  ['licence', 'a closed licence', { openLicenceRequired: true }, { openLicence: false }],
  ['subject', 'another subject', {}, { aiTopics: ['manufacturing'] }],
  [
    'subject',
    'computing power that nobody asked for',
    { cooperationTypes: ['training'] },
    { cooperationTypes: ['training', 'compute-access'], aiTopics: ['manufacturing'] },
  ],
  ['not-own-offer', 'its own offer', {}, { organisationId: aNeed().organisationId }],
];

const unknown: [FilterName, string, ...Changes][] = [
  ['period-not-ended', 'an offer without an end', {}, { period: { start: '2024-01-01', end: null } }],
  ['capacity-left', 'an unknown rest', {}, { remaining: { unit: 'unknown' } }],
  ['capacity-left', 'an unknown number', {}, { remaining: { unit: 'gpu-hours', quantity: null } }],
  ['cooperation-type', 'an offer that names no type', {}, { cooperationTypes: [] }],
  ['cooperation-type', 'a need that names no type', { cooperationTypes: [] }, {}],
  [
    'time-overlap',
    'no dates at all',
    { period: { start: null, end: null } },
    { period: { start: null, end: null } },
  ],
  ['language-of-delivery', 'an offer that names no language', { languageRequired: true }, { languages: [] }],
  ['licence', 'a licence that is not stated', { openLicenceRequired: true }, { openLicence: null }],
  ['subject', 'an offer that names no subject', {}, { aiTopics: [] }],
];

const passing: [FilterName, string, ...Changes][] = [
  ['period-not-ended', 'an offer that ends today', {}, { period: { start: null, end: TODAY } }],
  ['freshness', 'a confirmation 365 days old', {}, { confirmedAt: '2025-11-20T00:00:00Z' }],
  ['freshness', 'a day counted in UTC', {}, { confirmedAt: '2025-11-19T23:00:00-02:00' }],
  ['eligible-country', 'an offer open to all', { country: 'FJ' }, { eligibility: toAll }],
  [
    'eligible-country',
    'region and group, where both must hold',
    { country: 'FJ' },
    { eligibility: { ...toAll, regions: ['009'], groups: ['SIDS'], placeRule: 'all' } },
  ],
  [
    'eligible-country',
    'one of region and group, where nothing is said of both',
    { country: 'JM' },
    { eligibility: { ...toAll, regions: ['009'], groups: ['SIDS'] } },
  ],
  [
    'subject',
    'computing power that is asked for, whatever its subject',
    { cooperationTypes: ['training', 'compute-access'] },
    { cooperationTypes: ['compute-access'], aiTopics: ['climate'] },
  ],
  ['subject', 'general skills for a field', { aiTopics: ['health'] }, { aiTopics: ['skills'] }],
  ['eligible-country', 'a region', {}, { eligibility: { ...toAll, regions: ['002'] } }],
  [
    'applicant-kind',
    'the kind that is asked',
    {},
    { eligibility: { ...toAll, applicantKinds: ['academia', 'government'] } },
  ],
  ['language-of-delivery', 'another language that is not required', {}, { languages: ['es'] }],
  ['licence', 'a closed licence that nobody minds', {}, { openLicence: false }],
  ['licence', 'an open licence', { openLicenceRequired: true }, { openLicence: true }],
];

describe('filters', () => {
  it('pass a pair that suits, with both values on record', () => {
    const outcomes = applyFilters(aNeed(), anOffer(), today);
    expect(outcomes).toHaveLength(FILTERS.length);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ passed: true });
      expect(outcome.need).toBeDefined();
      expect(outcome.offer).toBeDefined();
    }
    expect(isFeasible(aNeed(), anOffer(), today)).toBe(true);
  });

  it.each(failing)('%s fails: %s', (name, _case, ...changes) => {
    expect(judge(name, changes)).toEqual({ passed: false, unknown: false });
    expect(isFeasible(aNeed(changes[0]), anOffer(changes[1]), today)).toBe(false);
  });

  it.each(unknown)('%s passes as unknown: %s', (name, _case, ...changes) => {
    expect(judge(name, changes)).toEqual({ passed: true, unknown: true });
  });

  it.each(passing)('%s passes: %s', (name, _case, ...changes) => {
    expect(judge(name, changes)).toEqual({ passed: true, unknown: false });
  });

  it('freshness follows the setting', () => {
    const strict = matchingContext(TODAY, { freshForDays: 30 });
    expect(judge('freshness', [{}, {}], strict).passed).toBe(false);
  });
});

describe('eligible-country', () => {
  const bangladesh = aNeed({ country: 'BD' });

  it('counts a group until the day the country leaves it, and says where that is written', () => {
    const outcome = eligibleCountry.apply(bangladesh, anOffer(), matchingContext('2026-11-23'));
    expect(outcome).toMatchObject({ passed: true, need: 'BD', offer: { groups: ['LDC'] } });
    expect(outcome.evidence).toMatchObject({
      grounds: [{ kind: 'group', code: 'LDC', source: expect.stringContaining('A/RES/76/8') }],
      membershipEnds: '2026-11-24',
    });
  });

  it.each(['2026-11-24', '2026-11-25'])('no longer does on %s, and tells which group was left', (on) => {
    const outcome = eligibleCountry.apply(bangladesh, anOffer(), matchingContext(on));
    expect(outcome).toMatchObject({ passed: false, evidence: { grounds: [], unmet: ['groups'] } });
    expect(outcome.evidence.left).toEqual([
      { group: 'LDC', on: '2026-11-24', source: expect.stringContaining('A/RES/76/8') },
    ]);
  });
});

describe('matchingContext', () => {
  it('refuses what is not a day', () => {
    expect(() => matchingContext('2026-02-30')).toThrow(RangeError);
  });
});
