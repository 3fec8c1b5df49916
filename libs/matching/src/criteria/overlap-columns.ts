import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { Bitmap } from '../pool/columns/bitmap.js';
import type { ColumnLayout } from '../pool/columns/column.js';
import { UNKNOWN, type Compile, type CompiledCriterion, type ValueOfRow } from '../pool/columns/compiled.js';
import type { SetColumn } from '../pool/columns/set-column.js';
import type { ValueOfCounts } from './overlap.js';
import { FULL_SCORE } from './score.js';

type Codes<Side, Code extends string | number> = ColumnLayout<Side, SetColumn<Side, Code>>;

/** A criterion whose value follows from counts: how many codes both sides name, and how many each does. */
export function countsOf<Code extends string | number>(
  ofNeed: Codes<NeedSnapshot, Code>,
  ofOffer: Codes<OfferSnapshot, Code>,
  value: ValueOfCounts,
): Compile<CompiledCriterion> {
  return (needs, offers) => {
    const asked = needs.of(ofNeed);
    const given = offers.of(ofOffer);
    return {
      offersFor: (need) => {
        const count = asked.countAt(need);
        const shared = given.namingEach(asked.codesAt(need));
        return count === 0 ? nothingKnown : valueByCounts(shared, given.counts, (c, g) => value(c, count, g));
      },
      needsFor: (offer) => {
        const count = given.countAt(offer);
        const shared = asked.namingEach(given.codesAt(offer));
        return count === 0 ? nothingKnown : valueByCounts(shared, asked.counts, (c, a) => value(c, a, count));
      },
    };
  };
}

/** The value of a criterion (0…1) as it counts in a score. */
export function inPoints(value: number): number {
  return Math.round(value * FULL_SCORE);
}

export const nothingKnown: ValueOfRow = () => UNKNOWN;

function valueByCounts(
  shared: readonly Bitmap[],
  counts: Uint16Array,
  value: (common: number, count: number) => number,
): ValueOfRow {
  return (row) => {
    const count = counts[row] ?? 0;
    return count === 0 ? UNKNOWN : inPoints(value(commonAt(shared, row), count));
  };
}

/** Of the bitmaps, how many have the row. */
export function commonAt(shared: readonly Bitmap[], row: number): number {
  let common = 0;
  for (const { words } of shared) common += ((words[row >>> 5] ?? 0) >>> (row & 31)) & 1;
  return common;
}
