import { describe, expect, it } from '@jest/globals';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { FilterName } from '../filters/filters.js';
import { matchingContext } from '../filters/matching-context.js';
import { assess } from './assess.js';
import { aNeed, anOffer } from './builders.spec-data.js';
import { rankCandidates } from './rank-candidates.js';

/** Judged by sense, on real needs and offers in short (real/needs.json, real/offers.json). */
const afterGraduation = matchingContext('2026-11-25');

const toAll = { countries: [], regions: [], groups: [], applicantKinds: [] };
const unknownMoney = { budget: { kind: 'unknown' as const } };

const ethiopianLanguages = aNeed({
  ...unknownMoney,
  country: 'ET',
  cooperationTypes: ['open-source-model-data', 'research-cooperation'],
  aiTopics: ['nlp-low-resource-languages'],
  sdgGoals: [9, 10],
  targetGroups: ['local-communities'],
  languages: ['am', 'en'],
  period: { start: null, end: null },
  openLicenceRequired: true,
});

const banglaData = aNeed({
  ...ethiopianLanguages,
  country: 'BD',
  languages: ['bn', 'en'],
  aiTopics: ['nlp-low-resource-languages', 'governance-ethics', 'cybersecurity'],
});

const commonVoice = anOffer({
  id: 'common-voice',
  cooperationTypes: ['open-source-model-data', 'technical-assistance'],
  aiTopics: ['nlp-low-resource-languages'],
  sdgGoals: [10],
  targetGroups: [],
  languages: [],
  deliveryModes: [],
  eligibility: toAll,
  amount: { kind: 'unknown' },
  capacity: { unit: 'unknown' },
  remaining: { unit: 'unknown' },
  period: { start: '2017-01-01', end: null },
  openLicence: true,
});

const good: [string, NeedSnapshot, OfferSnapshot][] = [
  ['language data for Ethiopian languages from an open voice corpus', ethiopianLanguages, commonVoice],
  ['the same for Bangla, which an offer to all still reaches', banglaData, commonVoice],
  [
    'a machine-learning school for a skills programme',
    aNeed(unknownMoney),
    anOffer({ eligibility: { ...toAll, regions: ['002'] } }),
  ],
];

const trainingInHealth = aNeed({
  ...unknownMoney,
  cooperationTypes: ['training', 'compute-access', 'financing'],
  aiTopics: ['health'],
});

const servesAnySubject: [string, OfferSnapshot][] = [
  ['computing power', anOffer({ cooperationTypes: ['compute-access'], aiTopics: ['compute'] })],
  ['computing power without a subject', anOffer({ cooperationTypes: ['compute-access'], aiTopics: [] })],
  ['a general fund', anOffer({ cooperationTypes: ['financing'], aiTopics: ['financing'] })],
  ['a fund for another field', anOffer({ cooperationTypes: ['financing'], aiTopics: ['climate'] })],
  ['general skills', anOffer({ cooperationTypes: ['training'], aiTopics: ['skills'] })],
];

const onlyLooksGood: [string, NeedSnapshot, OfferSnapshot, FilterName][] = [
  [
    'a language call that closed in 2024',
    ethiopianLanguages,
    { ...commonVoice, period: { start: '2024-06-01', end: '2024-08-31' } },
    'period-not-ended',
  ],
  [
    'a programme committed to one university',
    ethiopianLanguages,
    { ...commonVoice, commitment: 'committed' },
    'commitment',
  ],
  [
    'money for non-profits only, asked for by a ministry',
    aNeed(),
    anOffer({ eligibility: { ...toAll, applicantKinds: ['civil-society'] } }),
    'applicant-kind',
  ],
  [
    'an offer to the least developed, a day after the country left them',
    banglaData,
    { ...commonVoice, eligibility: { ...toAll, groups: ['LDC'] } },
    'eligible-country',
  ],
  [
    'the right country with another subject',
    aNeed(),
    anOffer({ aiTopics: ['manufacturing'], eligibility: { ...toAll, countries: ['RW'] } }),
    'subject',
  ],
  [
    'a tool under a closed licence where only open ones will do',
    ethiopianLanguages,
    { ...commonVoice, openLicence: false },
    'licence',
  ],
];

describe('judged pairs', () => {
  it.each(good)('good: %s', (_case, need, offer) => {
    const assessment = assess(need, offer, afterGraduation);
    expect(assessment.feasible).toBe(true);
    expect(assessment.record.score).toBeGreaterThan(4000);
  });

  it.each(onlyLooksGood)('only looks good: %s', (_case, need, offer, reason) => {
    expect(assess(need, offer, afterGraduation)).toMatchObject({
      feasible: false,
      nearMiss: true,
      record: { nearMiss: reason },
    });
  });

  it.each(servesAnySubject)('not excluded by the subject of training in health: %s', (_case, offer) => {
    expect(assess(trainingInHealth, offer, matchingContext('2026-11-20')).feasible).toBe(true);
  });

  it('a fund for the field comes before a general one, and that before one for another field', () => {
    const fund = (id: string, topic: 'health' | 'financing' | 'climate') =>
      anOffer({ id, cooperationTypes: ['financing'], aiTopics: [topic] });
    const offers = [fund('climate', 'climate'), fund('general', 'financing'), fund('health', 'health')];
    const ranked = rankCandidates(trainingInHealth, offers, matchingContext('2026-11-20'), 3);
    expect(ranked.map(({ offer }) => offer.id)).toEqual(['health', 'general', 'climate']);
  });

  it('the offer made for the subject comes before the one that only touches it', () => {
    const general = {
      ...commonVoice,
      id: 'a-general-fund',
      aiTopics: ['health' as const, ...commonVoice.aiTopics],
    };
    const ranked = rankCandidates(ethiopianLanguages, [general, commonVoice], afterGraduation, 2);
    expect(ranked.map(({ offer }) => offer.id)).toEqual(['common-voice', 'a-general-fund']);
  });
});
