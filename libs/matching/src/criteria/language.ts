import { unknownIf, type Criterion } from './criterion.js';
import { overlapOf, type Overlap } from './overlap.js';
import { WEIGHTS } from './weights.js';

/**
 * How well the offer speaks the need's languages (A/RES/78/311, op7). The first language in common makes the work
 * possible and gives half of the value; the share of all the need's languages gives the other half, so that a country
 * of several languages is well served by one and better by more.
 */
export const language: Criterion<'language', Overlap<string>> = {
  name: 'language',
  weight: WEIGHTS.of.language,
  score: (need, offer) => {
    const unknown = unknownIf(need.languages.length === 0, offer.languages.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(need.languages, offer.languages);
    const asked = evidence.common.length + evidence.missing.length;
    const value = evidence.common.length === 0 ? 0 : (asked + evidence.common.length) / (2 * asked);
    return { known: true, value, evidence };
  },
};
