import { FILTERS, type FilterName } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { countRows } from './columns/bitmap.js';
import type { MatchIndex } from './match-index.js';

/** A condition that excludes any offer. */
export interface ExcludingCondition {
  readonly filter: FilterName;
  /** How many offers meet it. */
  readonly met: number;
  /** How many more would fit without it. */
  readonly fitWithout: number;
  /** An offer that it excludes, one that would fit without it if there is any. */
  readonly example: string;
}

/** Why no open offer fits a need. */
export interface Contradiction {
  /** How many open offers there are. */
  readonly offers: number;
  readonly conditions: readonly ExcludingCondition[];
  /**
   * The fewest conditions that together exclude every offer, in the order of the filters: a single one where one does; none
   * where there is no offer at all.
   */
  readonly excludedBy: readonly FilterName[];
}

interface Met {
  readonly filter: FilterName;
  readonly words: Int32Array;
  readonly count: number;
}

/** Says which conditions leave nothing for the need in a row; null if something fits. */
export function contradictionOf(
  index: MatchIndex,
  needRow: number,
  context: MatchingContext,
): Contradiction | null {
  const { size } = index.offers;
  const met = FILTERS.map(({ name: filter }): Met => {
    const words = index.offersMeeting(filter, needRow, context);
    return { filter, words, count: countRows(words) };
  }).filter(({ count }) => count < size);
  if (fitting(met, size) > 0) return null;
  return {
    offers: size,
    conditions: met.map((condition) => {
      const others = met.filter((other) => other !== condition);
      return {
        filter: condition.filter,
        met: condition.count,
        fitWithout: fitting(others, size),
        example: index.offers.ids.idAt(exampleOf(index.offers.occupied.words, condition, others)),
      };
    }),
    excludedBy: smallestExcluding(met).map(({ filter }) => filter),
  };
}

/** How many offers meet all of the conditions. */
function fitting(conditions: readonly Met[], all: number): number {
  const [first, ...others] = conditions;
  return first ? countRows(others.reduce((left, { words }) => inBoth(left, words), first.words)) : all;
}

/** The first row that a condition excludes, of those that meet all others if there are any. */
function exampleOf(occupied: Int32Array, condition: Met, others: readonly Met[]): number {
  const excluded = condition.words.map((word, at) => (occupied[at] ?? 0) & ~word);
  const near = others.reduce<Int32Array>((left, { words }) => inBoth(left, words), excluded);
  const words = near.some((word) => word !== 0) ? near : excluded;
  const at = words.findIndex((word) => word !== 0);
  return at * 32 + 31 - Math.clz32((words[at] ?? 0) & -(words[at] ?? 0));
}

/** The first of the smallest sets of conditions that no offer meets together; all of them exclude everything. */
function smallestExcluding(met: readonly Met[]): Met[] {
  for (let size = 1; size <= met.length; size += 1) {
    const found = excluding(met, size, null);
    if (found) return found;
  }
  return [];
}

function excluding(met: readonly Met[], size: number, left: Int32Array | null): Met[] | null {
  for (const [place, condition] of met.entries()) {
    const words = left ? inBoth(left, condition.words) : condition.words;
    if (size === 1) {
      if (words.every((word) => word === 0)) return [condition];
      continue;
    }
    const others = excluding(met.slice(place + 1), size - 1, words);
    if (others) return [condition, ...others];
  }
  return null;
}

function inBoth(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, index) => word & (b[index] ?? 0));
}
