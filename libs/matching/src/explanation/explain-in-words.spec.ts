import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { formatMoney, label, LOCALES, type Locale } from '@mutua/vocabulary';
import type { Silence } from '../criteria/criterion.js';
import { sentencesOfCriterion, unknownCriterion } from '../criteria/criterion-sentences.js';
import { FILTERS } from '../filters/filters.js';
import { sentencesOfFilter } from '../filters/filter-sentences.js';
import { matchingContext } from '../filters/matching-context.js';
import { CRITERIA } from '../criteria/criteria.js';
import { excluding, exampleOfExcluded, WHETHER_ANY_FITS } from '../pool/exclusions.sentences.js';
import { betterAlternative } from './alternative.sentences.js';
import { amountOfOffer } from './amount.sentences.js';
import { needs, offers } from './arbitraries.spec-data.js';
import { assess } from './assess.js';
import { aNeed, anOffer, today, TODAY } from './builders.spec-data.js';
import { CLEARED, EQUITY_TERMS, givenUpForAll, rejectedInClearing } from './clearing.sentences.js';
import { completesThoseAbove } from './coverage.sentences.js';
import { equityStandsApart, groupOfNeed, noGroupOfNeed } from './equity.sentences.js';
import { explainInWords } from './explain-in-words.js';
import type { ClearingInformation, ExplanationRecord } from './explanation-record.js';
import { HEADLINE, judgedOnPart } from './headline.sentences.js';
import type { ClearedShortfall } from './shortfall-record.js';
import { CLEARED_NEED, CLOSEST_OFFER, SHORT_OF } from './shortfall.sentences.js';
import { tellShortfall } from './tell-shortfall.js';
import { rankCandidates } from './rank-candidates.js';
import { fill, type Sentence } from './sentence.js';
import { termsOfOffer } from './terms.sentences.js';
import { wordsIn } from './words.js';

const toAll = { countries: [], regions: [], groups: [], applicantKinds: [] };
const offRoads: [Partial<NeedSnapshot>, Partial<OfferSnapshot>][] = [
  [{ period: { start: null, end: '2026-01-01' } }, {}],
  [{ coveredTypes: ['training', 'research-cooperation'] }, {}],
  [{ country: 'BD' }, {}],
  [{}, { organisationId: aNeed().organisationId }],
  [{ openLicenceRequired: true }, { openLicence: true }],
  [{ period: { start: '2028-01-01', end: null } }, { period: { start: null, end: '2027-01-01' } }],
  [{}, { period: { start: '2029-01-01', end: null } }],
  [{}, { eligibility: { ...toAll, countries: ['FJ', 'BZ', 'JM', 'KE', 'NA', 'PG', 'SC', 'TO', 'UG'] } }],
  [
    { aiTopics: ['water'] },
    {
      aiTopics: [
        'water',
        'education',
        'agriculture',
        'health',
        'climate',
        'justice',
        'cities',
        'energy',
        'labour-employment',
        'tourism',
        'transport',
        'culture-heritage',
      ],
    },
  ],
  [{}, { deliveryModes: ['remote'], languages: ['es'], targetGroups: ['women-girls'], sdgGoals: [1] }],
  [{}, { amount: { kind: 'exact', money: { amount: '1.50', currency: 'USD' } } }],
  [{}, { period: { start: '2028-06-01', end: null } }],
  [{ languageRequired: true }, { languages: [] }],
  [{ country: 'FJ' }, { eligibility: { ...toAll, regions: ['009'], groups: ['SIDS'], placeRule: 'all' } }],
  [{ country: 'JM' }, { eligibility: { ...toAll, regions: ['009'], groups: ['SIDS'], placeRule: 'all' } }],
  [{}, { eligibility: { ...toAll, countries: ['RW', 'FJ'] } }],
  [{}, { eligibility: { ...toAll, regions: ['002'] } }],
  [{ aiTopics: ['health'] }, { aiTopics: ['skills'] }],
  [{}, { amount: { kind: 'ceiling', money: { amount: '100', currency: 'USD' } } }],
  [{}, { amount: { kind: 'ceiling', money: { amount: '900000', currency: 'USD' } } }],
  [{ budget: { kind: 'floor', money: { amount: '400000', currency: 'USD' } } }, {}],
  [{ budget: { kind: 'floor', money: { amount: '900000', currency: 'USD' } } }, {}],
  [{}, { remaining: { unit: 'money', money: { amount: '1', currency: 'USD' } } }],
  [{}, { remaining: { unit: 'money', money: { amount: '300000', currency: 'USD' } } }],
];

const yearly = (amount: string) => ({ kind: 'per-year' as const, money: { amount, currency: 'USD' } });
const inFrancs = (amount: string) => ({ kind: 'exact' as const, money: { amount, currency: 'XOF' } });
offRoads.push(
  ...['1', '900000'].map((amount): (typeof offRoads)[number] => [{}, { amount: yearly(amount) }]),
  ...['1', '900000'].map((amount): (typeof offRoads)[number] => [{ budget: yearly(amount) }, {}]),
  ...['1', '900000000'].map((amount): (typeof offRoads)[number] => [{}, { amount: inFrancs(amount) }]),
  ...['1', '300000'].map((amount): (typeof offRoads)[number] => [
    { coveredSum: { amount: '100000', currency: 'USD' } },
    { amount: { kind: 'exact', money: { amount, currency: 'USD' } } },
  ]),
);
const inTwoLanguages = [0.2, 0.8].map((similarity) =>
  matchingContext(TODAY, { embeddings: { model: 'a-model-1', similarity: () => similarity } }),
);
const rated = matchingContext(TODAY, {
  rates: {
    base: 'USD',
    rates: [{ currency: 'XOF', perBase: '601.25', on: '2026-11-01', source: 'Banque centrale' }],
  },
});

offRoads.push([
  {},
  {
    title: 'Skills of farmers',
    summary:
      'Satellites, drones, sensors, soil, water, seeds, harvests, markets, roads, storage, insurance, weather, crops, cattle, fish, forests, bees, tools.',
  },
]);

offRoads.push([{}, { title: 'Satellite pictures of harvests', summary: 'Weather, soil and water.' }]);

const records: ExplanationRecord[] = [
  ...fc.sample(fc.tuple(needs, offers), 600).map(([need, offer]) => assess(need, offer, today).record),
  ...offRoads.map(([need, offer]) => assess(aNeed(need), anOffer(offer), rated).record),
  assess(aNeed({ country: 'BD' }), anOffer(), matchingContext('2026-11-25')).record,
  ...inTwoLanguages.map((context) => assess(aNeed(), anOffer({ contentLanguage: 'fr' }), context).record),
  ...rankCandidates(aNeed(), [anOffer(), anOffer({ id: 'b', cooperationTypes: ['training'] })], today, 2).map(
    ({ record }) => record,
  ),
  ...rankCandidates(
    aNeed(),
    [
      anOffer({ cooperationTypes: ['training'] }),
      anOffer({ id: 'b', cooperationTypes: ['research-cooperation'] }),
    ],
    today,
    2,
  ).map(({ record }) => record),
];

records.push(assess(aNeed({ quantities: { people: 25 } }), anOffer(), today).record);

const chosen: ClearingInformation = {
  chosen: true,
  run: 1_204,
  certifiedGap: 0.00031,
  equity: { policyVersion: 'equity/1', firstHelp: 2_000, groups: [{ group: 'LDC', points: 300 }] },
  value: 11_300,
  shadowPrice: 7_450,
  bestRejected: { offerId: 'b', score: 9_500, shadowPrice: 9_000, lostBy: 1_050 },
};
const spare: ClearingInformation = {
  ...chosen,
  chosen: false,
  sameHelp: true,
  equity: { policyVersion: 'equity/1', firstHelp: 0, groups: [] },
  shadowPrice: 0,
  bestRejected: null,
};
const granted: ClearingInformation = {
  ...chosen,
  bestRejected: null,
  grant: { money: { amount: '30000.00', currency: 'USD' }, share: 0.75 },
};
const grantedAtRates: ClearingInformation = {
  ...granted,
  grant: {
    ...granted.grant!,
    rates: { base: 'USD', used: [{ currency: 'XOF', perBase: '601.25', on: '2025-11-01', source: 'BCEAO' }] },
  },
};
const exchanged: ClearingInformation = {
  ...chosen,
  bestRejected: { offerId: 'c', score: 9_500, shadowPrice: 0, lostBy: -1_050 },
};
const restBringing: ClearingInformation = { ...spare, couldBringRest: true };
const inPart: ClearingInformation = { ...chosen, part: 0.4 };
const cleared = [chosen, spare, restBringing, granted, grantedAtRates, exchanged, inPart];

const missed: ClearedShortfall = {
  run: 1_204,
  certifiedGap: 0.00031,
  reason: 'given-to-others',
  asks: 1,
  gets: 0,
  sumShare: null,
  numberShare: null,
  restCouldBeBrought: false,
  closest: { offerId: 'b', score: 6_000, share: null, worthToOthers: 9_000, shortBy: 1_000 },
};
const { closest: given } = missed;
const shortfalls: ClearedShortfall[] = [
  missed,
  ...[0, -1_000].map((shortBy) => ({ ...missed, closest: { ...given!, shortBy } })),
  ...[1, 2, 3, 5, 11].map((gets) => ({
    ...missed,
    asks: 12,
    gets,
    sumShare: 0.4,
    closest: { ...given!, share: 0.4 },
  })),
  ...[0, 1].flatMap((gets): ClearedShortfall[] => [
    { ...missed, reason: 'nothing-fits', asks: 2, gets, closest: null },
    {
      ...missed,
      reason: 'nothing-left',
      asks: 2,
      gets,
      closest: { ...given!, worthToOthers: null, shortBy: null },
    },
  ]),
  { ...missed, reason: 'number-limited', gets: 1, numberShare: 0.4, restCouldBeBrought: true, closest: null },
  ...(['sum-shared', 'sum-limited'] as const).map((reason) => ({
    ...missed,
    reason,
    gets: 1,
    sumShare: 0.4,
    closest: null,
  })),
];

/** Fills a sentence for every subject it applies to, in every language; fails if it never applies. */
function expectEveryLanguage<S>(sentence: Sentence<S>, subjects: readonly S[]): void {
  const applies = subjects.filter((subject) => sentence.values(subject, wordsIn('en')) !== null).slice(0, 20);
  if (applies.length === 0) throw new Error(`Never said: ${sentence.templates.en}`);
  for (const locale of LOCALES) {
    const named = [...sentence.templates[locale].matchAll(/\{(\w+)[},]/g)].map(([, name]) => name);
    const namedInEnglish = [...sentence.templates.en.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(namedInEnglish));
    for (const subject of applies) {
      const values = sentence.values(subject, wordsIn(locale)) ?? {};
      for (const value of Object.values(values)) expect(String(value).trim()).not.toBe('');
      const text = fill(sentence.templates, locale, values);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|\.\.$/);
    }
  }
}

describe('every sentence can be said in every language', () => {
  it.each(FILTERS.map(({ name }) => name))('filter %s', (name) => {
    const outcomes = records.flatMap(({ filters }) => filters.filter(({ filter }) => filter === name));
    const sentences = sentencesOfFilter(name);
    const passed = outcomes.filter((outcome) => outcome.passed);
    const failed = outcomes.filter((outcome) => !outcome.passed);
    for (const sentence of sentences?.failed ?? []) expectEveryLanguage(sentence, failed);
    expectEveryLanguage(
      exampleOfExcluded,
      failed.map((outcome) => ({ offer: anOffer(), outcome })),
    );
    for (const sentence of sentences?.conditions ?? []) expectEveryLanguage(sentence, passed);
    for (const sentence of sentences?.unknowns ?? []) expectEveryLanguage(sentence, passed);
    for (const sentence of sentences?.shortfalls ?? []) expectEveryLanguage(sentence, passed);
  });

  it.each(CRITERIA.map(({ name }) => name))('criterion %s', (name) => {
    const known = records.flatMap(({ criteria }) => criteria.filter(({ criterion }) => criterion === name));
    const sentences = sentencesOfCriterion(name);
    const strong = known.filter(({ value }) => value >= 0.5);
    const weak = known.filter(({ value }) => value < 0.5);
    for (const sentence of sentences?.strengths ?? []) expectEveryLanguage(sentence, strong);
    for (const sentence of sentences?.weaknesses ?? []) expectEveryLanguage(sentence, weak);
  });

  it('and what stands beside them', () => {
    for (const sentence of [...HEADLINE, judgedOnPart, betterAlternative, completesThoseAbove])
      expectEveryLanguage(sentence, records);
    for (const sentence of [amountOfOffer, termsOfOffer]) {
      expectEveryLanguage(
        sentence,
        records.map(({ offer }) => offer),
      );
    }
    for (const sentence of [noGroupOfNeed, equityStandsApart]) {
      expectEveryLanguage(
        sentence,
        records.map(({ equity }) => equity),
      );
    }
    for (const sentence of [...CLEARED, ...EQUITY_TERMS]) expectEveryLanguage(sentence, cleared);
    for (const sentence of SHORT_OF) expectEveryLanguage(sentence, shortfalls);
    for (const sentence of CLOSEST_OFFER) {
      expectEveryLanguage(
        sentence,
        shortfalls.flatMap(({ closest }) => closest ?? []),
      );
    }
    expectEveryLanguage(excluding, [{ offers: 40, met: 0, fitWithout: 3 }]);
    for (const sentence of WHETHER_ANY_FITS) {
      expectEveryLanguage(sentence, [null, { offers: 0 }, { offers: 40 }]);
    }
    for (const sentence of CLEARED_NEED) {
      expectEveryLanguage(sentence, [
        { isShort: false, isCleared: true },
        { isShort: false, isCleared: false },
        { isShort: true, isCleared: false },
      ]);
    }
    for (const sentence of [rejectedInClearing, givenUpForAll]) {
      expectEveryLanguage(
        sentence,
        cleared.flatMap(({ bestRejected }) => bestRejected ?? []),
      );
    }
    expectEveryLanguage(
      unknownCriterion,
      records.flatMap(({ unknownCriteria }) => unknownCriteria),
    );
    expectEveryLanguage(
      groupOfNeed,
      records.flatMap(({ equity: { country, groups } }) => groups.map((group) => ({ country, group }))),
    );
  });
});

describe('explainInWords', () => {
  it.each(LOCALES)('has a headline, few strengths and something on equity in %s', (locale) => {
    for (const record of records.slice(-60)) {
      const told = explainInWords(JSON.parse(JSON.stringify(record)) as ExplanationRecord, locale);
      expect(told.headline).not.toBe('');
      expect(told.strengths.length).toBeLessThanOrEqual(8);
      expect(told.equity.length).toBeGreaterThanOrEqual(2);
      expect(told.against.length > 0 || record.feasible).toBe(true);
    }
  });

  it('reads as a person would write it', () => {
    const [best] = rankCandidates(aNeed({ targetGroups: [] }), [anOffer({ languages: ['en'] })], today, 1);
    const goals = [label('sdg-goals', 4, 'en'), label('sdg-goals', 8, 'en')];
    const types = [
      label('cooperation-types', 'training', 'en'),
      label('cooperation-types', 'research-cooperation', 'en'),
    ];
    expect(best && explainInWords(best.record, 'en')).toEqual({
      // Of the weights 91 are known: (82 + 9 × 2/3) / 91.
      headline: 'Compatibility 96.7 of 100; rank 1 of 1. Judged on 91% of what counts; the rest is unknown.',
      strengths: [
        `Of the types of cooperation needed, the offer gives: “${types[0]}” and “${types[1]}” (100%).`,
        'Subjects in common: “Artificial intelligence skills” and “Education”.',
        `Sustainable Development Goals in common: “${goals[0]}” and “${goals[1]}”.`,
      ],
      conditions: [
        expect.stringMatching(
          /^Eligibility: the offer is for the group “Least developed countries”; Rwanda is in it/,
        ),
        `Amount of the offer: ${formatMoney({ amount: '400000', currency: 'USD' }, 'en')}.`,
      ],
      unknowns: ['Target groups: the need does not say; counted neither for nor against.'],
      against: [],
      equity: [
        expect.stringMatching(/^Rwanda: in the group “Least developed countries” on the day of judgement/),
        expect.stringMatching(/^Rwanda: in the group “Landlocked developing countries”/),
        'This does not change the compatibility score.',
      ],
      clearing: [],
    });
  });

  it('says why one of two good offers went to the need, and what equity had to do with it', () => {
    const { record } = assess(aNeed(), anOffer(), today);
    const told = explainInWords({ ...record, clearing: chosen }, 'en');
    expect(told.clearing).toEqual([
      'Chosen when all open needs and offers were weighed together (run 1,204; the total is at most 0.04% below the best possible).',
      'Others want this offer too: one more unit of it would be worth 74.5 points, equity terms included, to the need that comes next.',
      'The best offer not chosen for this need scores 95 of 100; less what it is worth to others (90), it falls behind by 10.5.',
    ]);
    expect(explainInWords({ ...record, clearing: granted }, 'en').clearing.at(-1)).toBe(
      'Of the money of the offer, USD\u00a030,000 is for this need: 75% of what it asks for.',
    );
    expect(
      explainInWords({ ...record, clearing: { ...granted, shadowPrice: 7_450 } }, 'en').clearing,
    ).toContain(
      'Others want this offer too: a grant to one more recipient would be worth 74.5 points, equity terms included, to the need that comes next.',
    );
    expect(told.equity).toContain(
      'When offers are shared out, 20 of 100 are added because it is the first help for this need.',
    );
    expect(told.equity.at(-1)).toBe('This does not change the compatibility score.');
  });

  it('tells a sum a year as it was counted, for its days', () => {
    const twoYears = { start: '2027-01-01', end: '2028-12-30' };
    const need = aNeed({ period: twoYears, budget: yearly('120000') });
    const offer = anOffer({
      period: twoYears,
      amount: { kind: 'exact', money: { amount: '60000', currency: 'USD' } },
    });
    const { strengths, against } = explainInWords(assess(need, offer, today).record, 'en');
    expect([...strengths, ...against].join(' ').replace(/\s/g, ' ')).toContain(
      'was compared with USD 240,000 of the budget (USD 120,000 a year), which is 25% of it',
    );
  });

  it('says of a part of a sum, and of what could bring but a part, that they count by it', () => {
    const { record } = assess(aNeed(), anOffer(), today);
    const other = { offerId: 'b', score: 9_500, shadowPrice: 0, lostBy: 1_050, share: 0.5 };
    const told = explainInWords({ ...record, clearing: { ...granted, bestRejected: other } }, 'en');
    expect(told.equity.join(' ')).toMatch(/2\.25 of 100 are added for the groups of the country/);
    expect(told.clearing.slice(-1)).toEqual([
      'That offer could bring at most 50% of the sum or number that is asked for, and counts by that part.',
    ]);
  });

  it('says to who gets less than they ask for what they came closest to, and what it is worth to others', () => {
    const first =
      'When all open needs and offers were weighed together (run 1,204; the total is at most 0.04% below the best possible), this need got';
    expect(tellShortfall(missed, true, 'en')).toEqual([
      `${first} no offer; approved and accepted matches are counted.`,
      'The closest offer that it did not get scores 60 of 100 and would be worth 80 points to it, equity terms included. To the needs that got it, it is worth at least 90: 10 more.',
    ]);
    expect(
      tellShortfall({ ...missed, reason: 'nothing-fits', closest: null, asks: 2, gets: 1 }, false, 'en'),
    ).toEqual([
      `${first} 1 offer of up to 2 that it could use; approved and accepted matches are counted.`,
      'There is no other open offer to propose for it: apart from what is matched with it already or was turned down before, none meets all conditions and suits it well enough.',
      'What is new about this need is yet to be weighed together with all open needs and offers; this is how it came out before.',
    ]);
    for (const locale of LOCALES) {
      const told = shortfalls.map((shortfall) => tellShortfall(shortfall, true, locale).join(' '));
      // each reason, and each number of offers, reads otherwise
      expect(new Set(told).size).toBe(shortfalls.length);
      expect(tellShortfall(null, true, locale)).toHaveLength(1);
      expect(tellShortfall(null, true, locale)).not.toEqual(tellShortfall(null, false, locale));
    }
  });

  it('says of no part of a sum that it is none or all of it', () => {
    const { share } = wordsIn('en');
    expect([0, 0.000_01, 0.004, 0.126, 0.5, 0.99, 0.996, 0.999_99, 1].map(share)).toEqual([
      '0%',
      '0.01%',
      '0.4%',
      '13%',
      '50%',
      '99%',
      '99.6%',
      '99.99%',
      '100%',
    ]);
  });

  it('writes dates, lists and spaces as each language does', () => {
    const context = matchingContext('2027-01-02', { freshForDays: 1 });
    const { record } = assess(aNeed(), anOffer({ confirmedAt: '2026-12-01T00:00:00Z' }), context);
    const told = (locale: Locale) => explainInWords(record, locale).against[0];
    expect(told('en')).toContain('on 1 December 2026; a confirmation on or after 1 January 2027');
    expect(told('fr')).toContain('le 1er décembre 2026\u00a0; une confirmation le 1er janvier 2027');
    expect(told('ru')).toMatch(/1 декабря 2026 г\.; .* 1 января 2027 г\.$/);
  });

  it('says to the last unit which sums were compared, and why less than the stated one', () => {
    const ceiling = anOffer({ amount: { kind: 'ceiling', money: { amount: '100000', currency: 'USD' } } });
    const usd = (amount: string) => formatMoney({ amount, currency: 'USD' }, 'en');
    expect(explainInWords(assess(aNeed(), ceiling, today).record, 'en').against).toEqual([
      `Money: ${usd('50000')} of the offer (at most ${usd('100000')}) was compared with ${usd('400000')} of the budget (${usd('400000')}), which is 13% of it.`,
      'The offer is a ceiling and may turn out less, so half of it was counted.',
    ]);
  });

  it('tells of fewer seats than are needed as against it', () => {
    const of = (quantity: number) => anOffer({ remaining: { unit: 'seats', quantity } });
    const need = aNeed({ quantities: { seats: 30 }, coveredQuantities: { seats: 5 } });
    const { record } = assess(need, of(20), today);
    expect(explainInWords(record, 'en').against).toEqual([
      'Seats: the offer can give 20 of the 25 that are needed.',
    ]);
    expect(record.filters.find(({ filter }) => filter === 'capacity-left')?.evidence).toEqual({
      unit: 'seats',
      asked: 25,
      left: 20,
    });
    expect(explainInWords(assess(need, of(25), today).record, 'en').against).toEqual([]);
  });

  it('does not call a text silent that is only too short to compare', () => {
    const { record } = assess(aNeed({ title: 'AI training', summary: 'For Rwanda.' }), anOffer(), today);
    expect(explainInWords(record, 'en').unknowns).toContain(
      'Title and summary: too few telling words to compare; counted neither for nor against.',
    );
    const said = (locale: Locale, silent: Silence) =>
      fill(unknownCriterion.templates, locale, { criterion: 'X', silent });
    for (const locale of LOCALES) {
      expect(said(locale, 'brief')).not.toBe(said(locale, 'incomparable'));
      expect(said(locale, 'unrated')).not.toBe(said(locale, 'incomparable'));
    }
  });

  it('says of words in common that are too few that they are few', () => {
    const need = aNeed({
      title: 'A language model for court rulings',
      summary: 'Judges search precedents, statutes, appeals and verdicts in three national languages.',
    });
    const offer = anOffer({
      title: 'Weather model for farmers',
      summary: 'Forecasts of rain, drought and soil moisture, with sensors, satellites and radio.',
    });
    const { against, strengths } = explainInWords(assess(need, offer, today).record, 'en');
    expect(against).toContain('The need and the offer have few words in common: “model”.');
    expect([...against, ...strengths].join()).not.toContain('both use');
  });

  it('marks the sources that are in English', () => {
    const { record } = assess(aNeed(), anOffer(), today);
    expect(explainInWords(record, 'fr').equity[0]).toContain('least developed countries');
    expect(explainInWords(record, 'fr').equity[0]).toContain(', en anglais');
    expect(explainInWords(record, 'en').equity[0]).not.toContain('English');
  });

  it('still tells a record of earlier rules', () => {
    const { record } = assess(aNeed(), anOffer(), today);
    const earlier = {
      ...record,
      engineVersion: 'mutua-rules/1',
      filters: record.filters.map((outcome) =>
        outcome.filter === 'eligible-country'
          ? { ...outcome, evidence: { ground: outcome.evidence.grounds[0], membershipEnds: null, left: [] } }
          : outcome,
      ),
    };
    const told = explainInWords(JSON.parse(JSON.stringify(earlier)) as ExplanationRecord, 'en');
    expect(told.conditions[0]).toContain('Rwanda is in it');
  });

  it('passes over filters and criteria of other rules than these', () => {
    const { record } = assess(aNeed(), anOffer(), today);
    const stored = JSON.stringify(record)
      .replaceAll('"subject"', '"bygone"')
      .replaceAll('"topics"', '"bygone"');
    expect(explainInWords(JSON.parse(stored) as ExplanationRecord, 'en').headline).toBe(
      'Compatibility 100 of 100.',
    );
  });
});
