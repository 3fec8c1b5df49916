import type { GroupWatch } from '../clearing/index.js';

/** A pair that clearing chose. */
export interface ChosenPair {
  readonly needId: string;
  readonly offerId: string;
  /** By the rules that it was chosen by, 0…10000. */
  readonly score: number;
  /** By the weights in force, so that pairs chosen by other weights compare. */
  readonly presentScore: number;
}

/** What clearing comes to by one set of rules. Values in points. */
export interface Allotment {
  readonly value: number;
  readonly bound: number;
  readonly certifiedGap: number;
  readonly watch: GroupWatch;
  readonly pairs: readonly ChosenPair[];
}

/** An allotment in figures. */
export interface Tally extends Omit<Allotment, 'pairs'> {
  readonly pairs: number;
  /** How many needs get something, and how many offers serve one. */
  readonly needs: number;
  readonly offers: number;
  /** The sum of all pairs' scores by the weights in force. */
  readonly suitability: number;
}

export const EFFECTS = ['gains', 'loses', 'changes'] as const;
/**
 * Whether a need gets, or an offer serves, more or fewer than before; of as many, whether they suit it better or worse by the
 * weights in force. `changes`: others that suit as well.
 */
export type Effect = (typeof EFFECTS)[number];

/** What becomes of one need or one offer. */
export interface Change {
  readonly id: string;
  readonly effect: Effect;
  readonly before: readonly ChosenPair[];
  readonly after: readonly ChosenPair[];
}

/** Of needs, and of offers, so many are told one by one; the others are counted. */
const MOST_TOLD = 500;

/** How many fare otherwise, by effect. */
export type Effects = Readonly<Record<Effect, number>>;

export interface Changes extends Effects {
  /** At most 500, those that lose first, then those that gain. */
  readonly told: readonly Change[];
}

export interface Comparison {
  readonly before: Tally;
  readonly after: Tally;
  readonly needs: Changes;
  readonly offers: Changes;
}

/** What other rules change: the figures of both allotments, and which needs and offers fare otherwise. */
export function compareAllotments(before: Allotment, after: Allotment): Comparison {
  const change = (side: 'needId' | 'offerId') => changes(before.pairs, after.pairs, side);
  return {
    before: tallyOf(before),
    after: tallyOf(after),
    needs: change('needId'),
    offers: change('offerId'),
  };
}

function tallyOf({ pairs, ...figures }: Allotment): Tally {
  return {
    ...figures,
    pairs: pairs.length,
    needs: new Set(pairs.map(({ needId }) => needId)).size,
    offers: new Set(pairs.map(({ offerId }) => offerId)).size,
    suitability: sumOf(pairs),
  };
}

function changes(
  before: readonly ChosenPair[],
  after: readonly ChosenPair[],
  side: 'needId' | 'offerId',
): Changes {
  const pairsBefore = bySide(before, side);
  const pairsAfter = bySide(after, side);
  const found: Change[] = [];
  for (const id of new Set([...pairsBefore.keys(), ...pairsAfter.keys()])) {
    const [had, gets] = [pairsBefore.get(id) ?? [], pairsAfter.get(id) ?? []];
    if (partnersOf(had) !== partnersOf(gets)) {
      found.push({ id, effect: effectOf(had, gets), before: had, after: gets });
    }
  }
  const order: Record<Effect, number> = { loses: 0, gains: 1, changes: 2 };
  const count = (effect: Effect) => found.filter((each) => each.effect === effect).length;
  const inOrder = found.sort((a, b) => order[a.effect] - order[b.effect] || (a.id < b.id ? -1 : 1));
  return {
    gains: count('gains'),
    loses: count('loses'),
    changes: count('changes'),
    told: inOrder.slice(0, MOST_TOLD),
  };
}

function effectOf(before: readonly ChosenPair[], after: readonly ChosenPair[]): Effect {
  const more = after.length - before.length || sumOf(after) - sumOf(before);
  return more === 0 ? 'changes' : more > 0 ? 'gains' : 'loses';
}

function bySide(pairs: readonly ChosenPair[], side: 'needId' | 'offerId'): Map<string, ChosenPair[]> {
  const found = new Map<string, ChosenPair[]>();
  for (const pair of pairs) {
    const ofSide = found.get(pair[side]);
    if (ofSide) ofSide.push(pair);
    else found.set(pair[side], [pair]);
  }
  return found;
}

function partnersOf(pairs: readonly ChosenPair[]): string {
  return pairs
    .map(({ needId, offerId }) => `${needId} ${offerId}`)
    .sort()
    .join();
}

function sumOf(pairs: readonly ChosenPair[]): number {
  return pairs.reduce((sum, { presentScore }) => sum + presentScore, 0);
}
