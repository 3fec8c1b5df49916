import { compareMoney, type Money } from '@mutua/vocabulary';
import { makeRoom } from './make-room.js';
import { fromBase, minorUnits, moneyOf, toBase } from './exact-conversion.js';
import { inBaseUnits, type Grantable, type SplitProblem, type SplitUnits } from './split-problem.js';
import { SplitState } from './split-state.js';

/** Trimming and filling again after this many times has never been seen to gain. */
const ROUNDS = 3;

/** What one need gets of one offer. */
export interface Grant {
  readonly needId: string;
  readonly offerId: string;
  /** In the offer's currency. */
  readonly money: Money;
  /** The same in the base currency of the rates. */
  readonly inBase: Money;
  /** Of what the need asks for, 0…1. */
  readonly share: number;
}

export interface Split {
  readonly grants: readonly Grant[];
  /** Points: parts of what needs ask for bring that part of score, group terms and first help. */
  readonly value: number;
  /** Currencies without a reference rate; offers and needs in them were left out. */
  readonly unknownRates: readonly string[];
}

/**
 * Splits offers of money among needs: maximises Σ points · (granted / asked), where no offer gives more than it has, no need
 * gets more than it asks for, and each grant is nothing or between the offer's minimum and maximum a recipient.
 *
 * With minimums this is hard in general, and this is a heuristic: of two beginnings (what is worth most a unit first, or what
 * is worth most in all) each is filled up, trimmed for grants that bring more than the trimmed ones lose, and the better is
 * kept. The audit compares with the optimum. Deterministic.
 *
 * @throws RangeError for a rate that is not more than 0
 */
export function splitMoney(problem: SplitProblem): Split {
  const units = inBaseUnits(problem);
  const perUnit = byWorthOfAUnit(problem, units);
  const inAll = order(problem, units, (at) => worthOfAUnit(units, at) * Number(units.grantables[at]!.most));
  const [best] = [grow(units, perUnit, perUnit), grow(units, inAll, perUnit)].sort(
    (a, b) => b.value() - a.value(),
  );
  return splitOf(problem, units, best!.granted, best!.value());
}

function grow(units: SplitUnits, first: readonly number[], byWorth: readonly number[]): SplitState {
  const state = new SplitState(units);
  for (const at of first) state.fill(at);
  for (let round = 0; round < ROUNDS; round += 1) {
    makeRoom(units, state, byWorth);
    for (const at of byWorth) state.fill(at);
  }
  return state;
}

/** Positions of grantables, those that are worth most a unit first. */
export function byWorthOfAUnit(problem: SplitProblem, units: SplitUnits): number[] {
  return order(problem, units, (at) => worthOfAUnit(units, at));
}

/** Positions of grantables by falling worth; equal ones by need and offer, so that it is always the same. */
function order(
  { needs, offers }: SplitProblem,
  { grantables }: SplitUnits,
  worth: (at: number) => number,
): number[] {
  const key = grantables.map(({ need, offer }) => `${needs[need]!.id} ${offers[offer]!.id}`);
  const worths = grantables.map((_, at) => worth(at));
  return grantables
    .map((_, at) => at)
    .sort((a, b) => worths[b]! - worths[a]! || (key[a]! < key[b]! ? -1 : 1));
}

function worthOfAUnit({ grantables, asks }: SplitUnits, at: number): number {
  const { points, need } = grantables[at]!;
  return points / Number(asks[need]);
}

/** A split in money, from what each grantable gets. */
export function splitOf(
  problem: SplitProblem,
  units: SplitUnits,
  granted: readonly bigint[],
  value: number,
): Split {
  const { offers, needs, rates } = problem;
  const told = new ToldSums(problem, units, granted);
  const grants = units.grantables.flatMap(({ offer, need }, at): Grant[] => {
    const amount = granted[at]!;
    if (amount === 0n) return [];
    const { id: offerId } = offers[offer]!;
    return [
      {
        needId: needs[need]!.id,
        offerId,
        money: told.in({ offer, need }, amount),
        inBase: moneyOf(amount, rates.base),
        share: Number(amount) / Number(units.asks[need]),
      },
    ];
  });
  return { grants, value, unknownRates: units.unknownRates };
}

/**
 * Tells sums in the currencies of offers. Of what was rounded to whole units of the base, a minimum, a maximum and all that is
 * asked for are told as they were stated, as far as the offer has so much besides what the others are to get.
 */
class ToldSums {
  private readonly left: Money[];
  /** What each offer has besides the least that can be told of its grants; null where that is nothing. */
  private readonly spare: (Money | null)[];

  constructor(
    private readonly problem: SplitProblem,
    private readonly units: SplitUnits,
    granted: readonly bigint[],
  ) {
    this.left = problem.offers.map(({ left }) => left);
    this.spare = [...this.left];
    for (const [at, { offer }] of units.grantables.entries()) {
      const amount = granted[at]!;
      // minimums that are told as stated may come to some cents more than there are
      if (amount > 0n && !this.take(offer, this.leastOf(offer, amount))) this.spare[offer] = null;
    }
  }

  in({ offer, need }: Pick<Grantable, 'offer' | 'need'>, amount: bigint): Money {
    const least = this.leastOf(offer, amount);
    const stated = this.statedOf({ offer, need }, amount);
    const isAffordable =
      stated && (compareMoney(stated, least) <= 0 || this.take(offer, less(stated, least)));
    const left = this.left[offer]!;
    const money =
      [isAffordable ? stated : null, least].find((sum) => sum && compareMoney(sum, left) <= 0) ?? left;
    this.left[offer] = less(left, money);
    return money;
  }

  private statedOf({ offer, need }: Pick<Grantable, 'offer' | 'need'>, amount: bigint): Money | null {
    const { rates, offers, needs } = this.problem;
    const { left, mostEach } = offers[offer]!;
    const { asks } = needs[need]!;
    if (amount === this.units.asks[need] && asks.currency === left.currency) {
      // what rounds to the same may still be more than a recipient gets
      return mostEach && compareMoney(mostEach, asks) < 0 ? mostEach : asks;
    }
    return mostEach && amount === toBase(mostEach, rates, 'down') ? mostEach : null;
  }

  private leastOf(offer: number, amount: bigint): Money {
    const { left, leastEach } = this.problem.offers[offer]!;
    const rounded = fromBase(amount, left.currency, this.problem.rates);
    return leastEach && compareMoney(rounded, leastEach) < 0 ? leastEach : rounded;
  }

  /** @returns whether there is so much to spare; otherwise it stays */
  private take(offer: number, sum: Money): boolean {
    const spare = this.spare[offer]!;
    const isThere = spare !== null && compareMoney(sum, spare) <= 0;
    if (isThere) this.spare[offer] = less(spare, sum);
    return isThere;
  }
}

/** Also of numbers, which are no money. */
function less(sum: Money, part: Money): Money {
  return moneyOf(minorUnits(sum) - minorUnits(part), sum.currency);
}
