import { isSdgTarget, sdgGoalOfTarget, type SdgGoal } from '@mutua/vocabulary';
import { UNKNOWN } from '../pool/columns/compiled.js';
import { setOf } from '../pool/columns/set-column.js';
import { unknownIf, type Criterion } from './criterion.js';
import { commonAt, inPoints, nothingKnown } from './overlap-columns.js';
import { overlapOf, shareOfAsked, valueOf, type Overlap } from './overlap.js';

type NamesSdgs = Readonly<{ sdgGoals: SdgGoal[]; sdgTargets: string[] }>;

const goalsOfSide = setOf((side: NamesSdgs) => goalsOf(side));
const targetsOfSide = setOf((side: NamesSdgs) => side.sdgTargets);

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
  score: (need, offer) => {
    const asked = goalsOf(need);
    const given = goalsOf(offer);
    const unknown = unknownIf(asked.length === 0, given.length === 0);
    if (unknown) return unknown;
    const goals = overlapOf(asked, given);
    const bothNameTargets = need.sdgTargets.length > 0 && offer.sdgTargets.length > 0;
    const targets = bothNameTargets ? overlapOf(need.sdgTargets, offer.sdgTargets) : null;
    const goalShare = valueOf(goals, shareOfAsked);
    const value = targets ? mean(goalShare, valueOf(targets, shareOfAsked)) : goalShare;
    return { known: true, value, evidence: { goals, targets } };
  },
  compile: (needs, offers) => {
    const goals = { need: needs.of(goalsOfSide), offer: offers.of(goalsOfSide) };
    const targets = { need: needs.of(targetsOfSide), offer: offers.of(targetsOfSide) };
    return {
      offersFor: (need) => {
        const asked = { goals: goals.need.countAt(need), targets: targets.need.countAt(need) };
        if (asked.goals === 0) return nothingKnown;
        const goalsShared = goals.offer.namingEach(goals.need.codesAt(need));
        const targetsShared = targets.offer.namingEach(targets.need.codesAt(need));
        return (offer) => {
          if (goals.offer.countAt(offer) === 0) return UNKNOWN;
          const share = commonAt(goalsShared, offer) / asked.goals;
          if (asked.targets === 0 || targets.offer.countAt(offer) === 0) return inPoints(share);
          return inPoints(mean(share, commonAt(targetsShared, offer) / asked.targets));
        };
      },
      needsFor: (offer) => {
        if (goals.offer.countAt(offer) === 0) return nothingKnown;
        const namesTargets = targets.offer.countAt(offer) > 0;
        const goalsShared = goals.need.namingEach(goals.offer.codesAt(offer));
        const targetsShared = targets.need.namingEach(targets.offer.codesAt(offer));
        return (need) => {
          const askedGoals = goals.need.countAt(need);
          if (askedGoals === 0) return UNKNOWN;
          const share = commonAt(goalsShared, need) / askedGoals;
          const askedTargets = targets.need.countAt(need);
          if (askedTargets === 0 || !namesTargets) return inPoints(share);
          return inPoints(mean(share, commonAt(targetsShared, need) / askedTargets));
        };
      },
    };
  },
};

function goalsOf(side: NamesSdgs): SdgGoal[] {
  const goalsOfTargets = side.sdgTargets.filter((target) => isSdgTarget(target)).map(sdgGoalOfTarget);
  return [...new Set([...side.sdgGoals, ...goalsOfTargets])];
}

function mean(a: number, b: number): number {
  return (a + b) / 2;
}
