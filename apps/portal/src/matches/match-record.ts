import type { components } from '../api/generated/matching.data.js';

export type Proposal = components['schemas']['ProposalDto'];
export type Criterion = components['schemas']['CriterionReportDto']['criterion'];
export type Condition = components['schemas']['ExcludingConditionDto']['condition'];

/** Who said nothing, or why what both said does not compare. */
export type Silence = 'need' | 'offer' | 'both' | 'incomparable' | 'brief' | 'unrated';

/** How one criterion came out; `value` (0…1) is null where it is not known, which is not nothing. */
export interface JudgedCriterion {
  readonly criterion: Criterion;
  readonly weight: number;
  readonly value: number | null;
  readonly silent: Silence | null;
}

interface MatchRecord {
  readonly weights: { readonly of: Readonly<Record<Criterion, number>> };
  readonly criteria: readonly {
    readonly criterion: Criterion;
    readonly weight: number;
    readonly value: number;
  }[];
  readonly unknownCriteria: readonly {
    readonly criterion: Criterion;
    readonly weight: number;
    readonly silent: Silence;
  }[];
  readonly filters: readonly {
    readonly filter: Condition;
    readonly passed: boolean;
    readonly unknown: boolean;
  }[];
}

/** The part of the stored record that is drawn; what is said in words comes from the service. */
function recordOf({ explanation }: Pick<Proposal, 'explanation'>): MatchRecord {
  return explanation.record as unknown as MatchRecord;
}

/** All criteria, those that count most first. */
export function criteriaOf(match: Pick<Proposal, 'explanation'>): readonly JudgedCriterion[] {
  const { criteria, unknownCriteria } = recordOf(match);
  const known = criteria.map(({ criterion, weight, value }) => ({ criterion, weight, value, silent: null }));
  const unknown = unknownCriteria.map(({ criterion, weight, silent }) => ({
    criterion,
    weight,
    value: null,
    silent,
  }));
  return [...known, ...unknown].sort((one, other) => other.weight - one.weight);
}

/** What all weights sum to. */
export function sumOfWeights(match: Pick<Proposal, 'explanation'>): number {
  return Object.values(recordOf(match).weights.of).reduce((sum, weight) => sum + weight, 0);
}

export type ConditionState = 'met' | 'unknown' | 'failed';

export interface JudgedCondition {
  readonly condition: Condition;
  /** `unknown`: a side says too little, which lets the pair pass. */
  readonly state: ConditionState;
}

const ORDER: readonly ConditionState[] = ['failed', 'unknown', 'met'];

/** All conditions, those that are not met first. */
export function conditionsOf(match: Pick<Proposal, 'explanation'>): readonly JudgedCondition[] {
  return recordOf(match)
    .filters.map(({ filter, passed, unknown }): JudgedCondition => {
      if (!passed) return { condition: filter, state: 'failed' };
      return { condition: filter, state: unknown ? 'unknown' : 'met' };
    })
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}
