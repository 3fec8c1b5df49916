import type { CooperationType } from '@mutua/vocabulary';
import { givenTypes, openTypes, openTypesOf } from '../filters/cooperation-type.js';
import { unknownIf, type Criterion } from './criterion.js';
import { countsOf } from './overlap-columns.js';
import { overlapOf, shareOfAsked, valueOf, type Overlap } from './overlap.js';

/** The share of the types of cooperation the need still lacks (A/RES/78/311, op5) that the offer gives. */
export const cooperationTypes: Criterion<'cooperation-types', Overlap<CooperationType>> = {
  name: 'cooperation-types',
  score: (need, offer) => {
    const open = openTypesOf(need);
    const unknown = unknownIf(open.length === 0, offer.cooperationTypes.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(open, offer.cooperationTypes);
    return { known: true, value: valueOf(evidence, shareOfAsked), evidence };
  },
  compile: countsOf(openTypes, givenTypes, shareOfAsked),
};
