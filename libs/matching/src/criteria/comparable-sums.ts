import type { NeedSnapshot } from '@mutua/contracts';
import { addMoney, halfOf, sumBrought, sumLacking, type Amount, type Money } from '@mutua/vocabulary';

export type WithBudget = Pick<NeedSnapshot, 'budget' | 'coveredSum'>;

/** What a sum can be set against: whole sums and sums a year against both of these, values in kind against such values. */
export const NO_SUM = 0;
export const WHOLE_SUM = 1;
export const SUM_A_YEAR = 2;
export const VALUE_IN_KIND = 3;

export type SumKind = typeof WHOLE_SUM | typeof SUM_A_YEAR | typeof VALUE_IN_KIND;

/** A sum as it is counted, and how it came from what was stated. */
export interface CountedSum {
  readonly kind: SumKind;
  readonly money: Money;
  readonly is: 'stated' | 'half' | 'double';
}

/**
 * What a budget asks for besides what accepted matches bring, unless they bring all: of "at least" the double, for more may be
 * needed; null if there is nothing to compare.
 */
export function sumAsked(need: WithBudget): CountedSum | null {
  const { budget } = need;
  const lacking = lackingBesides(need);
  return lacking && 'money' in budget ? askedBy({ ...budget, money: lacking }) : askedBy(budget);
}

/** The sum that accepted matches leave of a budget; null where they bring nothing of it, or all. */
export function lackingBesides({ budget, coveredSum }: WithBudget): Money | null {
  const parts = [{ contribution: coveredSum }];
  return sumBrought({ budget }, parts) ? sumLacking({ budget }, parts) : null;
}

function askedBy(budget: Amount): CountedSum | null {
  if (budget.kind === 'floor') {
    return { kind: WHOLE_SUM, money: addMoney(budget.money, budget.money), is: 'double' };
  }
  return budget.kind === 'ceiling'
    ? { kind: WHOLE_SUM, money: budget.money, is: 'stated' }
    : statedSum(budget);
}

/** What an offer gives: of "at most" the half, for it may turn out less; null if there is nothing to compare. */
export function sumGiven(offered: Amount): CountedSum | null {
  if (offered.kind === 'ceiling') return { kind: WHOLE_SUM, money: halfOf(offered.money), is: 'half' };
  return offered.kind === 'floor'
    ? { kind: WHOLE_SUM, money: offered.money, is: 'stated' }
    : statedSum(offered);
}

function statedSum(amount: Amount): CountedSum | null {
  switch (amount.kind) {
    case 'exact':
      return { kind: WHOLE_SUM, money: amount.money, is: 'stated' };
    case 'per-year':
      return { kind: SUM_A_YEAR, money: amount.money, is: 'stated' };
    case 'in-kind':
      return amount.money && { kind: VALUE_IN_KIND, money: amount.money, is: 'stated' };
    default:
      return null;
  }
}

/** Of a sum a year, for as many days this part of it is counted. */
export const DAYS_A_YEAR = 365;

/**
 * How much a sum counts for against one of another kind: a year's sum against a whole one, for the days that it runs, else
 * as it stands. NaN if it is not said how long it runs, or if the two cannot be compared at all.
 *
 * @param days how many days the sum runs; NaN if that has no bounds
 */
export function countedAgainst(otherKind: number, sum: number, kind: number, days: number): number {
  if (kind === otherKind) return sum;
  if (kind === NO_SUM || otherKind === NO_SUM) return NaN;
  if (kind === VALUE_IN_KIND || otherKind === VALUE_IN_KIND) return NaN;
  return kind === SUM_A_YEAR ? (sum * days) / DAYS_A_YEAR : sum;
}

/**
 * The share of what is asked for that is given, at most 1; NaN if the two cannot be compared.
 *
 * @param given what counts of the offer, in its own currency
 * @param asked what counts of the need
 * @param factor by what the sum given is multiplied to be in the currency of the sum asked for
 */
export function shareOfBudget(given: number, asked: number, factor: number): number {
  return asked === 0 ? NaN : Math.min(1, (given * factor) / asked);
}
