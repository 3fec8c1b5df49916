import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { MatchingContext } from '../filters/matching-context.js';
import { amount } from './amount.js';
import { cooperationTypes } from './cooperation-types.js';
import type { Criterion, Silence } from './criterion.js';
import { deliveryMode } from './delivery-mode.js';
import { language } from './language.js';
import { nationalPlan } from './national-plan.js';
import { readiness } from './readiness.js';
import { sdgs } from './sdgs.js';
import { targetGroups } from './target-groups.js';
import { text } from './text.js';
import { time } from './time.js';
import { topics } from './topics.js';
import type { CriterionName } from './weights.js';

/** Every criterion, in the order of the table of weights. */
export const CRITERIA = [
  cooperationTypes,
  topics,
  text,
  sdgs,
  targetGroups,
  language,
  time,
  amount,
  deliveryMode,
  nationalPlan,
  readiness,
] as const;

type AnyCriterion = (typeof CRITERIA)[number];
type EvidenceOf<C> = C extends Criterion<CriterionName, infer Evidence> ? Evidence : never;

/** The evidence of each criterion by its name. */
export type CriterionEvidence = { [C in AnyCriterion as C['name']]: EvidenceOf<C> };

/** A known criterion; `value` is 0…1 with four decimals, so that whole ten-thousandths can be computed from it. */
export type KnownCriterion = {
  [Name in CriterionName]: {
    readonly criterion: Name;
    readonly value: number;
    readonly evidence: CriterionEvidence[Name];
    readonly weight: number;
  };
}[CriterionName];

export interface UnknownCriterion {
  readonly criterion: CriterionName;
  readonly silent: Silence;
  readonly weight: number;
}

export interface JudgedCriteria {
  readonly known: KnownCriterion[];
  readonly unknown: UnknownCriterion[];
}

/** What every criterion says of a pair, known and unknown apart, each in the order of {@link CRITERIA}. */
export function applyCriteria(
  need: NeedSnapshot,
  offer: OfferSnapshot,
  context: MatchingContext,
): JudgedCriteria {
  const judged: JudgedCriteria = { known: [], unknown: [] };
  for (const criterion of CRITERIA) {
    const { name } = criterion;
    const weight = context.weights.of[name];
    const outcome = criterion.score(need, offer, context);
    if (outcome.known) {
      const value = Math.round(outcome.value * 10_000) / 10_000;
      // The name and the evidence come from one criterion, which TypeScript cannot see across the union.
      judged.known.push({ criterion: name, value, evidence: outcome.evidence, weight } as KnownCriterion);
    } else {
      judged.unknown.push({ criterion: name, silent: outcome.silent, weight });
    }
  }
  return judged;
}
