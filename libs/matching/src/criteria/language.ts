import { unknownIf, type Criterion } from './criterion.js';
import { setOf } from '../pool/columns/set-column.js';
import { countsOf } from './overlap-columns.js';
import { overlapOf, valueOf, type Overlap, type ValueOfCounts } from './overlap.js';

/** The languages that a need or an offer names, in columns. */
export const languagesOf = setOf((side: Readonly<{ languages: string[] }>) => side.languages);

const halfForTheFirst: ValueOfCounts = (common, asked) => (common === 0 ? 0 : (asked + common) / (2 * asked));

/**
 * How well the offer speaks the need's languages (A/RES/78/311, op7). The first language in common makes the work
 * possible and gives half of the value; the share of all the need's languages gives the other half, so that a country
 * of several languages is well served by one and better by more.
 */
export const language: Criterion<'language', Overlap<string>> = {
  name: 'language',
  score: (need, offer) => {
    const unknown = unknownIf(need.languages.length === 0, offer.languages.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(need.languages, offer.languages);
    return { known: true, value: valueOf(evidence, halfForTheFirst), evidence };
  },
  compile: countsOf(languagesOf, languagesOf, halfForTheFirst),
};
