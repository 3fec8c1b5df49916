import type { Sentence } from '../explanation/sentence.js';

/** What can be said of a filter's outcome: why it failed, what the match depends on, what is not known. */
export interface FilterSentences<Outcome> {
  readonly failed: readonly Sentence<Outcome>[];
  readonly conditions?: readonly Sentence<Outcome>[];
  readonly unknowns?: readonly Sentence<Outcome>[];
}

/** The sentences for the outcomes of a filter. */
export type SentencesOf<F extends { apply(...args: never[]): unknown }> = FilterSentences<
  ReturnType<F['apply']>
>;
