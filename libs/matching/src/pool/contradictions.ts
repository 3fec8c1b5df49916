import { FILTERS, type FilterName } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { countRows } from './columns/bitmap.js';
import type { MatchIndex } from './match-index.js';

/** Why no open offer fits a need. */
export interface Contradiction {
  /** How many open offers there are. */
  readonly offers: number;
  /** For each condition that excludes any, how many offers meet it, and how many more would fit without it. */
  readonly conditions: readonly {
    readonly filter: FilterName;
    readonly met: number;
    readonly fitWithout: number;
  }[];
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
    conditions: met.map((condition) => ({
      filter: condition.filter,
      met: condition.count,
      fitWithout: fitting(
        met.filter((other) => other !== condition),
        size,
      ),
    })),
    excludedBy: smallestExcluding(met).map(({ filter }) => filter),
  };
}

/** How many offers meet all of the conditions. */
function fitting(conditions: readonly Met[], all: number): number {
  const [first, ...others] = conditions;
  return first ? countRows(others.reduce((left, { words }) => inBoth(left, words), first.words)) : all;
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
