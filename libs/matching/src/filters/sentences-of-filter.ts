import type { Sentence } from '../explanation/sentence.js';

/** What can be said of a filter's outcome: why it failed, what the match depends on, what is not known, what falls short. */
export interface FilterSentences<Outcome> {
  readonly failed: readonly Sentence<Outcome>[];
  readonly conditions?: readonly Sentence<Outcome>[];
  readonly unknowns?: readonly Sentence<Outcome>[];
  /** Of one that passed, what stands against the match all the same. */
  readonly shortfalls?: readonly Sentence<Outcome>[];
}

/** The sentences for the outcomes of a filter. */
export type SentencesOf<F extends { apply(...args: never[]): unknown }> = FilterSentences<
  ReturnType<F['apply']>
>;
