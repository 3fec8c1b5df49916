import {
  addMoney,
  amountBounds,
  compareMoney,
  halfOf,
  ratio,
  type Amount,
  type Money,
} from '@mutua/vocabulary';
import type { Capacity } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { WEIGHTS } from './weights.js';

export interface AmountEvidence {
  readonly budget: Amount;
  readonly offered: Amount;
  /** What is left of the offer, where it is counted in the same money. */
  readonly left: Money | null;
  /** What was set against what, to the last unit. */
  readonly compared: {
    readonly given: Money;
    readonly asked: Money;
    /** Of an offer of "at most" a half; of a sum that is more than what is left, the rest. */
    readonly givenIs: 'stated' | 'half' | 'left';
    /** Of a budget of "at least" the double. */
    readonly askedIs: 'stated' | 'double';
  };
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
    const stated = givenOf(offer.amount);
    if (!asked || !stated || asked.money.currency !== stated.money.currency || isZero(asked.money)) {
      return { known: false, silent: 'incomparable' };
    }
    const left = leftIn(stated.money.currency, offer.remaining);
    const given: Given = left && compareMoney(left, stated.money) < 0 ? { money: left, is: 'left' } : stated;
    return {
      known: true,
      value: Math.min(1, ratio(given.money, asked.money)),
      evidence: {
        budget: need.budget,
        offered: offer.amount,
        left,
        compared: { given: given.money, asked: asked.money, givenIs: given.is, askedIs: asked.is },
      },
    };
  },
};

interface Given {
  readonly money: Money;
  readonly is: AmountEvidence['compared']['givenIs'];
}

interface Asked {
  readonly money: Money;
  readonly is: AmountEvidence['compared']['askedIs'];
}

function askedOf(budget: Amount): Asked | null {
  const { low, high, currency } = amountBounds(budget);
  if (currency === null) return null;
  if (high !== null) return { money: { amount: high, currency }, is: 'stated' };
  if (low === null) return null;
  const money = { amount: low, currency };
  return { money: addMoney(money, money), is: 'double' };
}

function givenOf(offered: Amount): Given | null {
  const { low, high, currency } = amountBounds(offered);
  if (currency === null) return null;
  if (low !== null) return { money: { amount: low, currency }, is: 'stated' };
  return high === null ? null : { money: halfOf({ amount: high, currency }), is: 'half' };
}

function leftIn(currency: string, remaining: Capacity): Money | null {
  return remaining.unit === 'money' && remaining.money.currency === currency ? remaining.money : null;
}

function isZero(money: Money): boolean {
  return compareMoney(money, { amount: '0', currency: money.currency }) === 0;
}
