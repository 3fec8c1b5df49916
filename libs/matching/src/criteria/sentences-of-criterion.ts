import type { Localized } from '@mutua/vocabulary';
import type { Sentence } from '../explanation/sentence.js';
import type { KnownCriterion } from './criteria.js';
import type { CriterionName } from './weights.js';

/** What can be said of a criterion: its name, why it speaks for a match, why against. */
export interface CriterionSentences<Known> {
  readonly name: Localized;
  readonly strengths: readonly Sentence<Known>[];
  readonly weaknesses: readonly Sentence<Known>[];
}

/** The sentences for a criterion of that name when it is known. */
export type SentencesOfCriterion<Name extends CriterionName> = CriterionSentences<
  Extract<KnownCriterion, { criterion: Name }>
>;
