import { READINESS_STEPS, type ReadinessLevel, type ReadinessStep } from '@mutua/vocabulary';
import { UNKNOWN } from '../pool/columns/compiled.js';
import { int32 } from '../pool/columns/number-column.js';
import { unknownIf, type Criterion, type NeedSubstance, type OfferSubstance } from './criterion.js';
import { inPoints, nothingKnown } from './overlap-columns.js';

export interface ReadinessEvidence {
  readonly level: ReadinessLevel;
  /** For which levels the offer is made. */
  readonly madeFor: readonly ReadinessStep[];
  /** How many levels lie between the need's and the nearest of these. */
  readonly apart: number;
}

const levelOfNeed = int32((need: NeedSubstance) => stepOf(need.readiness));
/** One bit a step. */
const stepsOfOffer = int32((offer: OfferSubstance) =>
  stepsIn(offer.readinessLevels).reduce((bits, step) => bits | (1 << step), 0),
);

/**
 * The offer is made for requesters who are as ready as this one (A/RES/78/311, pp10: "different levels of readiness"). Half
 * the value for one that is a level away, none for one that is further. Unknown if a side does not say.
 */
export const readiness: Criterion<'readiness', ReadinessEvidence> = {
  name: 'readiness',
  score: (need, offer) => {
    const steps = stepsIn(offer.readinessLevels);
    const step = stepOf(need.readiness);
    const unknown = unknownIf(step < 0, steps.length === 0);
    if (unknown) return unknown;
    const apart = Math.min(...steps.map((other) => Math.abs(other - step)));
    const madeFor = READINESS_STEPS.filter((_level, index) => steps.includes(index));
    return {
      known: true,
      value: valueOfDistance(apart),
      evidence: { level: need.readiness, madeFor, apart },
    };
  },
  compile: (needs, offers) => {
    const levels = needs.of(levelOfNeed);
    const steps = offers.of(stepsOfOffer);
    return {
      offersFor: (need) => {
        const level = levels.at(need);
        return level < 0 ? nothingKnown : (offer) => pointsOf(level, steps.at(offer));
      },
      needsFor: (offer) => {
        const bits = steps.at(offer);
        return bits === 0 ? nothingKnown : (need) => pointsOf(levels.at(need), bits);
      },
    };
  },
};

function stepOf(level: ReadinessLevel): number {
  return READINESS_STEPS.findIndex((step) => step === level);
}

function stepsIn(levels: readonly ReadinessStep[] | undefined): number[] {
  return (levels ?? []).map(stepOf);
}

function valueOfDistance(apart: number): number {
  return Math.max(0, 1 - apart / 2);
}

function pointsOf(level: number, steps: number): number {
  if (level < 0 || steps === 0) return UNKNOWN;
  let apart = 0;
  while ((steps & ((1 << (level + apart)) | ((1 << level) >> apart))) === 0) apart += 1;
  return inPoints(valueOfDistance(apart));
}
