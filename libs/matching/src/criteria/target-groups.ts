import type { TargetGroup } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { overlapOf, type Overlap } from './overlap.js';
import { WEIGHTS } from './weights.js';

/** The share of the people the need is for (A/RES/78/311, op8) that the offer is for too. */
export const targetGroups: Criterion<'target-groups', Overlap<TargetGroup>> = {
  name: 'target-groups',
  weight: WEIGHTS.of['target-groups'],
  score: (need, offer) => {
    const unknown = unknownIf(need.targetGroups.length === 0, offer.targetGroups.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(need.targetGroups, offer.targetGroups);
    const asked = evidence.common.length + evidence.missing.length;
    return { known: true, value: evidence.common.length / asked, evidence };
  },
};
