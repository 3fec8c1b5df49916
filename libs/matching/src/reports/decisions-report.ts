import { CRITERION_NAMES, type CriterionName } from '../criteria/weights.js';

/** How a criterion valued pairs that were decided one way. */
export interface ValuesOfCriterion {
  readonly criterion: string;
  /** `for`: approved, and not declined afterwards; `against`: rejected or declined. */
  readonly outcome: 'for' | 'against';
  /** How many pairs it was known of. */
  readonly pairs: number;
  /** 0…1 */
  readonly mean: number;
  readonly variance: number;
}

export interface CriterionReport {
  readonly criterion: CriterionName;
  readonly for: { readonly pairs: number; readonly mean: number | null };
  readonly against: { readonly pairs: number; readonly mean: number | null };
  /** Mean of those decided for, less that of those decided against; null where one is missing. */
  readonly difference: number | null;
  /** Of the difference: more than two of these away from 0 is more than chance. */
  readonly standardError: number | null;
  /** `agrees`, `disagrees`, or `unclear` where the difference may be chance or there is too little to tell. */
  readonly verdict: 'agrees' | 'disagrees' | 'unclear';
}

/** With fewer pairs on a side, nothing is said. */
export const LEAST_PAIRS = 5;

/**
 * Compares what criteria say of pairs with what people decided on them. A criterion disagrees where those that were turned down
 * had the higher values, by more than chance would explain (two standard errors of the difference of means, Welch).
 */
export function reportOnCriteria(values: readonly ValuesOfCriterion[]): CriterionReport[] {
  return CRITERION_NAMES.map((criterion) => {
    const of = (outcome: ValuesOfCriterion['outcome']) =>
      values.find((each) => each.criterion === criterion && each.outcome === outcome);
    const [approved, refused] = [of('for'), of('against')];
    const difference = approved && refused ? approved.mean - refused.mean : null;
    const standardError =
      approved && refused
        ? Math.sqrt(approved.variance / approved.pairs + refused.variance / refused.pairs)
        : null;
    const isEnough = Math.min(approved?.pairs ?? 0, refused?.pairs ?? 0) >= LEAST_PAIRS;
    return {
      criterion,
      for: { pairs: approved?.pairs ?? 0, mean: approved?.mean ?? null },
      against: { pairs: refused?.pairs ?? 0, mean: refused?.mean ?? null },
      difference,
      standardError,
      verdict: isEnough ? verdictOn(difference ?? 0, standardError ?? 0) : 'unclear',
    };
  });
}

function verdictOn(difference: number, standardError: number): CriterionReport['verdict'] {
  if (difference === 0 || Math.abs(difference) <= 2 * standardError) return 'unclear';
  return difference > 0 ? 'agrees' : 'disagrees';
}
