import { amountBounds, compareMoney, ratio, type Amount, type Money } from '@mutua/vocabulary';
import type { Capacity } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { WEIGHTS } from './weights.js';

export interface AmountEvidence {
  readonly budget: Amount;
  readonly offered: Amount;
  /** What is left of the offer, where it is counted in the same money. */
  readonly left: Money | null;
}

/**
 * How far the offer's money reaches the need's budget, in one currency; no rate is guessed. Cautious where a sum is only
 * a limit: of "at most", half is counted on the offer's side and all on the need's; of "at least", what is stated on the
 * offer's side and twice that on the need's. What is left of the offer caps it. Sums a year, targets and values in
 * kind cannot be set against a budget and leave it unknown.
 */
export const amount: Criterion<'amount', AmountEvidence> = {
  name: 'amount',
  weight: WEIGHTS.of.amount,
  score: (need, offer) => {
    const unknown = unknownIf(need.budget.kind === 'unknown', offer.amount.kind === 'unknown');
    if (unknown) return unknown;
    const asked = askedOf(need.budget);
    const given = givenOf(offer.amount);
    if (!asked || !given || asked.money.currency !== given.money.currency || isZero(asked.money)) {
      return { known: false, silent: 'incomparable' };
    }
    const left = leftIn(given.money.currency, offer.remaining);
    const reach = (given.factor * ratio(given.money, asked.money)) / asked.factor;
    const limit = left ? ratio(left, asked.money) / asked.factor : 1;
    return {
      known: true,
      value: Math.min(1, reach, limit),
      evidence: { budget: need.budget, offered: offer.amount, left },
    };
  },
};

/** A sum, and how much of it counts: a half, once or twice, which floating point multiplies without error. */
interface Counted {
  readonly money: Money;
  readonly factor: 0.5 | 1 | 2;
}

function askedOf(budget: Amount): Counted | null {
  const { low, high, currency } = amountBounds(budget);
  if (currency === null) return null;
  if (high !== null) return { money: { amount: high, currency }, factor: 1 };
  return low === null ? null : { money: { amount: low, currency }, factor: 2 };
}

function givenOf(offered: Amount): Counted | null {
  const { low, high, currency } = amountBounds(offered);
  if (currency === null) return null;
  if (low !== null) return { money: { amount: low, currency }, factor: 1 };
  return high === null ? null : { money: { amount: high, currency }, factor: 0.5 };
}

function leftIn(currency: string, remaining: Capacity): Money | null {
  return remaining.unit === 'money' && remaining.money.currency === currency ? remaining.money : null;
}

function isZero(money: Money): boolean {
  return compareMoney(money, { amount: '0', currency: money.currency }) === 0;
}
