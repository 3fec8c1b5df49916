import type { TargetGroup } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { setOf } from '../pool/columns/set-column.js';
import { countsOf } from './overlap-columns.js';
import { overlapOf, shareOfAsked, valueOf, type Overlap } from './overlap.js';

const groupsOf = setOf((side: Readonly<{ targetGroups: TargetGroup[] }>) => side.targetGroups);

/** The share of the people the need is for (A/RES/78/311, op8) that the offer is for too. */
export const targetGroups: Criterion<'target-groups', Overlap<TargetGroup>> = {
  name: 'target-groups',
  score: (need, offer) => {
    const unknown = unknownIf(need.targetGroups.length === 0, offer.targetGroups.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(need.targetGroups, offer.targetGroups);
    return { known: true, value: valueOf(evidence, shareOfAsked), evidence };
  },
  compile: countsOf(groupsOf, groupsOf, shareOfAsked),
};
