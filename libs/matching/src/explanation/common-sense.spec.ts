import { describe, expect, it } from '@jest/globals';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { FilterName } from '../filters/filters.js';
import { policyOn } from '../matching-policy.js';
import { assess } from './assess.js';
import { aNeed, anOffer } from './builders.spec-data.js';
import { rankCandidates } from './rank-candidates.js';

/**
 * Pairs that are in no sample, as people write them: much is left unsaid. What is good and what only looks good was said before
 * it was computed, by the settings that hold in production.
 */
const judgement = policyOn('2026-11-28');
const toAll = { countries: [], regions: [], groups: [], applicantKinds: [] };
const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A need of which nothing is said but what a case says. */
const need = (says: Partial<NeedSnapshot>) =>
  aNeed({
    sdgGoals: [],
    targetGroups: [],
    languages: [],
    deliveryModes: [],
    budget: { kind: 'unknown' },
    period: { start: null, end: null },
    nationalPlan: null,
    readiness: 'unknown',
    ...says,
  });

/** An offer to everybody of which nothing is said but what a case says. */
const offer = (says: Partial<OfferSnapshot>) =>
  anOffer({
    sdgGoals: [],
    targetGroups: [],
    languages: [],
    deliveryModes: [],
    eligibility: toAll,
    amount: { kind: 'unknown' },
    capacity: { unit: 'unknown' },
    remaining: { unit: 'unknown' },
    period: { start: null, end: null },
    readinessLevels: [],
    followsNationalPlans: null,
    confirmedAt: '2026-10-15T08:00:00Z',
    ...says,
  });

const cyclones = need({
  country: 'WS',
  title: 'Cyclone warnings for villages',
  summary: 'Forecasts of storm surges from satellite images, told to villages two days ahead.',
  cooperationTypes: ['technical-assistance', 'training'],
  aiTopics: ['disaster-risk', 'climate'],
  sdgGoals: [11, 13],
  targetGroups: ['local-communities'],
  languages: ['sm', 'en'],
});

const stormSchool = offer({
  title: 'Regional school of storm forecasting',
  summary: 'Meteorologists learn to forecast storms from satellite images.',
  cooperationTypes: ['training', 'courses-seminars-workshops'],
  aiTopics: ['disaster-risk', 'climate'],
  sdgGoals: [13],
  languages: ['en'],
  eligibility: { ...toAll, groups: ['SIDS'] },
});

const cassava = need({
  country: 'MZ',
  title: 'Cassava diseases',
  summary: 'Extension workers photograph cassava leaves and learn which disease it is.',
  cooperationTypes: ['technical-assistance', 'technology-transfer'],
  aiTopics: ['agriculture'],
  sdgGoals: [2],
  targetGroups: ['rural-remote'],
  languages: ['pt'],
  languageRequired: true,
});

const leafPhotos = offer({
  title: 'Plant disease recognition',
  summary: 'An app that recognises the disease of a leaf from a photograph, and help to adapt it.',
  cooperationTypes: ['technology-transfer', 'technical-assistance'],
  aiTopics: ['agriculture'],
  sdgGoals: [2],
  languages: ['pt', 'es'],
  eligibility: { ...toAll, regions: ['002', '419'] },
});

const teachers = need({
  country: 'JO',
  title: 'Teachers who explain machine learning',
  summary: 'Four hundred secondary teachers learn to teach the basics of machine learning.',
  cooperationTypes: ['training'],
  aiTopics: ['education', 'skills'],
  sdgGoals: [4],
  targetGroups: ['children-youth'],
  languages: ['ar'],
});

const teacherCourse = offer({
  title: 'Course for teachers',
  summary: 'Machine learning for secondary teachers, with lessons to take home.',
  cooperationTypes: ['training', 'courses-seminars-workshops'],
  aiTopics: ['education'],
  sdgGoals: [4],
  targetGroups: ['children-youth'],
  languages: ['ar', 'en'],
});

const grid = need({
  country: 'MN',
  cooperationTypes: ['research-cooperation', 'technical-assistance'],
  aiTopics: ['energy'],
  sdgGoals: [7],
  budget: { kind: 'ceiling', money: usd('300000') },
  period: { start: '2027-01-01', end: '2028-12-31' },
});

const womenFounders = need({
  country: 'HT',
  applicantKind: 'civil-society',
  title: 'Women who found companies',
  summary: 'Small grants for women who found companies that work with data.',
  cooperationTypes: ['financing', 'training'],
  aiTopics: ['entrepreneurship'],
  targetGroups: ['women-girls'],
  languages: ['fr', 'ht'],
  budget: { kind: 'exact', money: usd('120000') },
});

const courts = need({
  country: 'ST',
  title: 'Judgments that can be found',
  summary: 'Judgments of thirty years are to be searched by what they say.',
  cooperationTypes: ['technical-assistance'],
  aiTopics: ['justice', 'public-services'],
  sdgGoals: [16],
  languages: ['pt'],
});

const courtArchive = offer({
  title: 'Search in judgments',
  summary: 'A search engine for judgments, set up and handed over.',
  cooperationTypes: ['technical-assistance', 'open-source-model-data'],
  aiTopics: ['justice'],
  sdgGoals: [16],
  languages: ['pt'],
});

const good: [string, NeedSnapshot, OfferSnapshot][] = [
  ['a storm school for small islands, for Samoa', cyclones, stormSchool],
  ['leaf photographs in Portuguese, for Mozambique', cassava, leafPhotos],
  ['a course for teachers in Arabic', teachers, teacherCourse],
  ['a search in judgments', courts, courtArchive],
  [
    'forecasts of wind power from a laboratory that works on just that',
    grid,
    offer({
      cooperationTypes: ['research-cooperation', 'joint-laboratory'],
      aiTopics: ['energy'],
      sdgGoals: [7, 9],
      amount: { kind: 'ceiling', money: usd('400000') },
      period: { start: '2026-06-01', end: '2029-05-31' },
    }),
  ],
  [
    'grants for women, given to associations',
    womenFounders,
    offer({
      cooperationTypes: ['financing'],
      aiTopics: ['entrepreneurship', 'finance-inclusion'],
      targetGroups: ['women-girls'],
      languages: ['fr'],
      eligibility: { ...toAll, applicantKinds: ['civil-society', 'private-sector'] },
      amount: { kind: 'ceiling', money: usd('150000') },
    }),
  ],
  [
    'computing time without a subject for a university that asks for it',
    need({
      country: 'SN',
      applicantKind: 'academia',
      cooperationTypes: ['compute-access'],
      aiTopics: ['health'],
    }),
    offer({
      cooperationTypes: ['compute-access'],
      aiTopics: [],
      eligibility: { ...toAll, regions: ['002'] },
    }),
  ],
  [
    'a policy exchange between two ministries on rules for public services',
    need({
      country: 'KG',
      cooperationTypes: ['policy-exchange'],
      aiTopics: ['governance-ethics', 'public-services'],
      languages: ['ru', 'ky'],
    }),
    offer({
      providerKind: 'government',
      cooperationTypes: ['policy-exchange', 'knowledge-sharing'],
      aiTopics: ['governance-ethics'],
      languages: ['en', 'ru'],
    }),
  ],
  [
    'speech data for Guarani under an open licence',
    need({
      country: 'PY',
      cooperationTypes: ['open-source-model-data'],
      aiTopics: ['nlp-low-resource-languages', 'culture-heritage'],
      targetGroups: ['indigenous-peoples'],
      openLicenceRequired: true,
    }),
    offer({
      cooperationTypes: ['open-source-model-data'],
      aiTopics: ['nlp-low-resource-languages'],
      openLicence: true,
    }),
  ],
  [
    'an offer that names Nepal, which left the least developed this week, by its own name',
    need({ country: 'NP', cooperationTypes: ['training'], aiTopics: ['health'], sdgGoals: [3] }),
    offer({
      cooperationTypes: ['training'],
      aiTopics: ['health'],
      sdgGoals: [3],
      eligibility: { ...toAll, countries: ['NP', 'BT'], groups: ['LDC'] },
    }),
  ],
  [
    'security courses that begin in a month',
    need({
      country: 'ZM',
      cooperationTypes: ['workforce-skilling', 'training'],
      aiTopics: ['cybersecurity'],
    }),
    offer({
      cooperationTypes: ['training'],
      aiTopics: ['cybersecurity', 'governance-ethics'],
      period: { start: '2027-01-04', end: '2027-03-26' },
      capacity: { unit: 'seats', quantity: 25 },
      remaining: { unit: 'seats', quantity: 3 },
    }),
  ],
  [
    'an offer in another language that says so, where the need takes any',
    need({
      country: 'BO',
      cooperationTypes: ['research-cooperation'],
      aiTopics: ['water'],
      languages: ['es'],
    }),
    offer({ cooperationTypes: ['research-cooperation'], aiTopics: ['water'], languages: ['en'] }),
  ],
  [
    'the part of a need that is still open',
    { ...womenFounders, coveredTypes: ['financing'] },
    offer({ cooperationTypes: ['training'], aiTopics: ['entrepreneurship'], languages: ['fr'] }),
  ],
];

const onlyLooksGood: [string, FilterName, NeedSnapshot, OfferSnapshot][] = [
  [
    'a storm school that its provider has paused',
    'offer-open',
    cyclones,
    { ...stormSchool, status: 'paused' },
  ],
  ['a need that is matched already', 'need-open', { ...cyclones, status: 'matched' }, stormSchool],
  ['one that is promised to somebody', 'commitment', cassava, { ...leafPhotos, commitment: 'committed' }],
  [
    'a course for universities, asked for by a ministry',
    'applicant-kind',
    teachers,
    { ...teacherCourse, eligibility: { ...toAll, applicantKinds: ['academia'] } },
  ],
  [
    'an offer to the least developed, for São Tomé and Príncipe, which left them',
    'eligible-country',
    courts,
    { ...courtArchive, eligibility: { ...toAll, groups: ['LDC'] } },
  ],
  [
    'the same for Laos, which left them this week',
    'eligible-country',
    { ...courts, country: 'LA' },
    { ...courtArchive, eligibility: { ...toAll, groups: ['LDC'] } },
  ],
  [
    'small islands of the Pacific only, for Jamaica',
    'eligible-country',
    { ...cyclones, country: 'JM' },
    { ...stormSchool, eligibility: { ...toAll, groups: ['SIDS'], regions: ['009'], placeRule: 'all' } },
  ],
  [
    'for the country itself, and about something else',
    'subject',
    cassava,
    offer({
      cooperationTypes: ['technical-assistance', 'technology-transfer'],
      aiTopics: ['transport'],
      languages: ['pt'],
      eligibility: { ...toAll, countries: ['MZ'] },
    }),
  ],
  [
    'a call that ended last month, still shown as open',
    'period-not-ended',
    teachers,
    { ...teacherCourse, period: { start: '2026-05-01', end: '2026-10-31' } },
  ],
  [
    'one that begins when the project is over',
    'time-overlap',
    grid,
    offer({
      cooperationTypes: ['research-cooperation'],
      aiTopics: ['energy'],
      period: { start: '2029-03-01', end: '2031-02-28' },
    }),
  ],
  [
    'leaf photographs in English, where only Portuguese is of use',
    'language-of-delivery',
    cassava,
    { ...leafPhotos, languages: ['en', 'fr'] },
  ],
  [
    'a course without a seat left',
    'capacity-left',
    teachers,
    {
      ...teacherCourse,
      capacity: { unit: 'seats', quantity: 30 },
      remaining: { unit: 'seats', quantity: 0 },
    },
  ],
  [
    'an offer that nobody has confirmed for a year',
    'freshness',
    courts,
    { ...courtArchive, confirmedAt: '2025-11-20T08:00:00Z' },
  ],
  [
    'the right subject, in a form that was not asked for',
    'cooperation-type',
    cassava,
    { ...leafPhotos, cooperationTypes: ['policy-exchange'] },
  ],
  [
    'more of what the need has got already',
    'cooperation-type',
    { ...cassava, coveredTypes: ['technical-assistance', 'technology-transfer'] },
    leafPhotos,
  ],
  [
    'a closed model, where what is made must be open',
    'licence',
    { ...courts, openLicenceRequired: true },
    { ...courtArchive, openLicence: false },
  ],
  [
    'what an organisation offers itself',
    'not-own-offer',
    courts,
    { ...courtArchive, organisationId: courts.organisationId },
  ],
];

/** Of two offers for a need, the first is the one that somebody who knows the field would choose. */
const better: [string, NeedSnapshot, OfferSnapshot, OfferSnapshot][] = [
  [
    'in the language of the need, before the same in another',
    teachers,
    teacherCourse,
    { ...teacherCourse, languages: ['en', 'fr'] },
  ],
  [
    'for its field, before one in which its field is one of ten',
    cassava,
    leafPhotos,
    {
      ...leafPhotos,
      aiTopics: [
        'agriculture',
        'transport',
        'energy',
        'tourism',
        'water',
        'cities',
        'justice',
        'finance-inclusion',
      ],
    },
  ],
  [
    'of both its subjects, before one of them',
    cyclones,
    { ...stormSchool, cooperationTypes: ['training'] },
    { ...stormSchool, cooperationTypes: ['training'], aiTopics: ['climate'] },
  ],
  [
    'that gives both kinds of help, before one of them',
    cassava,
    leafPhotos,
    { ...leafPhotos, cooperationTypes: ['technology-transfer'] },
  ],
  [
    'of the sum that is asked for, before a tenth of it',
    womenFounders,
    offer({
      cooperationTypes: ['financing'],
      aiTopics: ['entrepreneurship'],
      amount: { kind: 'exact', money: usd('120000') },
    }),
    offer({
      cooperationTypes: ['financing'],
      aiTopics: ['entrepreneurship'],
      amount: { kind: 'exact', money: usd('12000') },
    }),
  ],
  [
    'for the whole of the project, before its last month',
    grid,
    offer({
      cooperationTypes: ['research-cooperation'],
      aiTopics: ['energy'],
      period: { start: '2026-12-01', end: '2029-01-31' },
    }),
    offer({
      cooperationTypes: ['research-cooperation'],
      aiTopics: ['energy'],
      period: { start: '2028-12-01', end: '2030-01-31' },
    }),
  ],
  [
    'whose text is about the same, before one that shares the codes and speaks of something else',
    courts,
    courtArchive,
    {
      ...courtArchive,
      title: 'Risk of reoffending',
      summary: 'Models that estimate for prison authorities whether somebody will offend again.',
    },
  ],
  [
    'for the people it is for, before others',
    womenFounders,
    offer({ cooperationTypes: ['training'], aiTopics: ['entrepreneurship'], targetGroups: ['women-girls'] }),
    offer({
      cooperationTypes: ['training'],
      aiTopics: ['entrepreneurship'],
      targetGroups: ['persons-with-disabilities'],
    }),
  ],
];

describe('by common sense', () => {
  it.each(good)('good: %s', (_case, asks, gives) => {
    const { feasible, record } = assess(asks, gives, judgement);
    expect(feasible).toBe(true);
    expect(record.score).toBeGreaterThanOrEqual(judgement.minimumScore);
  });

  it.each(onlyLooksGood)('only looks good: %s (%s)', (_case, filter, asks, gives) => {
    expect(assess(asks, gives, judgement)).toMatchObject({ feasible: false, record: { nearMiss: filter } });
    expect(rankCandidates(asks, [gives], judgement, 20)).toEqual([]);
  });

  it.each(better)('the better offer: %s', (_case, asks, first, second) => {
    // the id that decides between equals speaks for the other one
    const offers = [
      { ...first, id: '00000000-0000-4000-8000-0000000000ff' },
      { ...second, id: '00000000-0000-4000-8000-000000000001' },
    ];
    const scores = offers.map((each) => assess(asks, each, judgement).record.score);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? Infinity);
    const [best] = rankCandidates(asks, offers, judgement, 2);
    expect(best?.offer.id).toBe(offers[0]?.id);
  });
});
