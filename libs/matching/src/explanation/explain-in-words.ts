import type { Locale } from '@mutua/vocabulary';
import {
  CRITERION_SENTENCES,
  sentencesOfCriterion,
  unknownCriterion,
} from '../criteria/criterion-sentences.js';
import { sentencesOfFilter } from '../filters/filter-sentences.js';
import { betterAlternative } from './alternative.sentences.js';
import { amountOfOffer } from './amount.sentences.js';
import { CLEARED, EQUITY_TERMS, givenUpForAll, rejectedInClearing } from './clearing.sentences.js';
import { partOfSum } from './shortfall.sentences.js';
import { completesThoseAbove } from './coverage.sentences.js';
import { asJudgedToday } from './earlier-records.js';
import { EQUITY_GROUPS, equityStandsApart, groupOfNeed, noGroupOfNeed } from './equity.sentences.js';
import type { ExplanationRecord, ScoredCriterion } from './explanation-record.js';
import { HEADLINE, judgedOnPart } from './headline.sentences.js';
import { sayAll } from './sentence.js';
import { termsOfOffer } from './terms.sentences.js';
import { wordsIn, type Words } from './words.js';

export interface ExplanationInWords {
  readonly headline: string;
  /** The strongest reasons, of at most three criteria, the strongest first; then what it adds to candidates above. */
  readonly strengths: string[];
  /** What the match depends on. */
  readonly conditions: string[];
  /** What could not be judged, and was counted neither for nor against. */
  readonly unknowns: string[];
  /** Filters that failed, what the offer has too little of, and what it serves badly. */
  readonly against: string[];
  /** Groups of the need's country and what they add when offers are shared out, stated apart from the score. */
  readonly equity: string[];
  /** How it came out when all open needs and offers were weighed together; empty where nothing was. */
  readonly clearing: string[];
}

const STRENGTHS_TOLD = 3;

/** From half of a criterion's value on, it speaks for the match; below, against it. */
const SPEAKS_FOR = 0.5;

/** Tells a record in one of the six official languages, from the templates beside each filter and criterion. */
export function explainInWords(stored: ExplanationRecord, locale: Locale): ExplanationInWords {
  const record = asJudgedToday(stored);
  const words = wordsIn(locale);
  const passed = record.filters.filter((filter) => filter.passed);
  const failed = record.filters.filter((filter) => !filter.passed);
  return {
    headline: sayAll([...HEADLINE, judgedOnPart], record, words).join(locale === 'zh' ? '' : ' '),
    strengths: [...strengthsOf(record, words), ...sayAll([completesThoseAbove], record, words)],
    conditions: [
      ...passed.flatMap((filter) => sayAll(sentencesOfFilter(filter.filter)?.conditions, filter, words)),
      ...sayAll([amountOfOffer, termsOfOffer], record.offer, words),
    ],
    unknowns: [
      ...passed.flatMap((filter) => sayAll(sentencesOfFilter(filter.filter)?.unknowns, filter, words)),
      ...record.unknownCriteria
        .filter(({ criterion }) => criterion in CRITERION_SENTENCES)
        .flatMap((criterion) => sayAll([unknownCriterion], criterion, words)),
    ],
    against: [
      ...failed.flatMap((filter) => sayAll(sentencesOfFilter(filter.filter)?.failed, filter, words)),
      ...passed.flatMap((filter) => sayAll(sentencesOfFilter(filter.filter)?.shortfalls, filter, words)),
      ...record.criteria
        .filter(({ value }) => value < SPEAKS_FOR)
        .flatMap((criterion) =>
          sayAll(sentencesOfCriterion(criterion.criterion)?.weaknesses, criterion, words),
        ),
      ...sayAll([betterAlternative], record, words),
    ],
    equity: equityIn(record, words),
    clearing: clearingIn(record, words),
  };
}

function strengthsOf({ criteria }: ExplanationRecord, words: Words): string[] {
  return criteria
    .filter(({ value }) => value >= SPEAKS_FOR)
    .sort((a: ScoredCriterion, b: ScoredCriterion) => b.contribution - a.contribution)
    .slice(0, STRENGTHS_TOLD)
    .flatMap((criterion) => sayAll(sentencesOfCriterion(criterion.criterion)?.strengths, criterion, words));
}

function clearingIn({ clearing }: ExplanationRecord, words: Words): string[] {
  if (!clearing) return [];
  const { bestRejected } = clearing;
  return [
    ...sayAll(CLEARED, clearing, words),
    ...(bestRejected ? sayAll([rejectedInClearing, givenUpForAll, partOfSum], bestRejected, words) : []),
  ];
}

function equityIn({ equity, clearing }: ExplanationRecord, words: Words): string[] {
  const told = equity.groups.filter(({ group }) => EQUITY_GROUPS.some((weighed) => weighed === group));
  return [
    ...told.flatMap((group) => sayAll([groupOfNeed], { country: equity.country, group }, words)),
    ...sayAll([noGroupOfNeed], equity, words),
    ...(clearing ? sayAll(EQUITY_TERMS, clearing, words) : []),
    ...sayAll([equityStandsApart], equity, words),
  ];
}
