import { isSdgTarget, sdgGoalOfTarget, type SdgGoal } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { overlapOf, type Overlap } from './overlap.js';
import { WEIGHTS } from './weights.js';

export interface SdgEvidence {
  readonly goals: Overlap<SdgGoal>;
  /** Null unless both sides name targets. */
  readonly targets: Overlap<string> | null;
}

/**
 * The share of the need's Sustainable Development Goals (A/RES/78/311, op1) that the offer serves. Where both sides
 * name targets too, the share of the targets counts for half. A target stands for its goal where the goal is not named.
 */
export const sdgs: Criterion<'sdgs', SdgEvidence> = {
  name: 'sdgs',
  weight: WEIGHTS.of.sdgs,
  score: (need, offer) => {
    const asked = goalsOf(need);
    const given = goalsOf(offer);
    const unknown = unknownIf(asked.length === 0, given.length === 0);
    if (unknown) return unknown;
    const goals = overlapOf(asked, given);
    const bothNameTargets = need.sdgTargets.length > 0 && offer.sdgTargets.length > 0;
    const targets = bothNameTargets ? overlapOf(need.sdgTargets, offer.sdgTargets) : null;
    const goalShare = shareOf(goals);
    const value = targets ? (goalShare + shareOf(targets)) / 2 : goalShare;
    return { known: true, value, evidence: { goals, targets } };
  },
};

function goalsOf(side: { readonly sdgGoals: SdgGoal[]; readonly sdgTargets: string[] }): SdgGoal[] {
  const goalsOfTargets = side.sdgTargets.filter((target) => isSdgTarget(target)).map(sdgGoalOfTarget);
  return [...new Set([...side.sdgGoals, ...goalsOfTargets])];
}

function shareOf<T>({ common, missing }: Overlap<T>): number {
  return common.length / (common.length + missing.length);
}
