import { countRows, listRows, type Bitmap } from './columns/bitmap.js';
import { UNKNOWN, type ValueOfRow } from './columns/compiled.js';
import type { Condition } from './columns/condition.js';

/** A criterion as it counts for one query. */
export interface WeightedValue {
  readonly valueOf: ValueOfRow;
  readonly weight: number;
}

/** The rows that a query has found, with their scores: the first `count` of each array; valid until the next query. */
export interface Found {
  readonly count: number;
  readonly rows: Int32Array;
  /** 0…10000. */
  readonly scores: Int32Array;
  /** The sum of the weights that could be judged. */
  readonly knownWeights: Int32Array;
}

/**
 * Answers queries on one side of the pool: conditions first, all rows a word at a time, then criteria, column by column, on
 * the rows that are left. The working memory is kept from query to query, so that a query leaves no garbage behind.
 */
export class Survey {
  private left = new Int32Array(0);
  private rows = new Int32Array(0);
  private points = new Int32Array(0);
  private knownWeights = new Int32Array(0);

  get bytes(): number {
    return [this.left, this.rows, this.points, this.knownWeights].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /**
   * The rows that meet every condition, scored by the weighted mean of what is known of them (as `scoreOf` does).
   *
   * @param end rows in use lie below this one
   */
  find(
    occupied: Bitmap,
    end: number,
    conditions: readonly Condition[],
    values: readonly WeightedValue[],
  ): Found {
    const count = this.meeting(occupied, end, conditions);
    const { rows, points, knownWeights } = this;
    points.fill(0, 0, count);
    knownWeights.fill(0, 0, count);
    for (const { valueOf, weight } of values) {
      for (let index = 0; index < count; index += 1) {
        const value = valueOf(rows[index] ?? 0);
        if (value === UNKNOWN) continue;
        points[index] = (points[index] ?? 0) + value * weight;
        knownWeights[index] = (knownWeights[index] ?? 0) + weight;
      }
    }
    for (let index = 0; index < count; index += 1) {
      const weight = knownWeights[index] ?? 0;
      const total = points[index] ?? 0;
      points[index] = weight === 0 ? 0 : Math.floor((2 * total + weight) / (2 * weight));
    }
    return { count, rows, scores: points, knownWeights };
  }

  /** Narrows the rows in use to those that meet the conditions and returns their words; valid until the next query. */
  narrow(occupied: Bitmap, end: number, conditions: readonly Condition[]): Int32Array {
    const count = this.meeting(occupied, end, conditions);
    const left = this.left.subarray(0, wordsFor(end));
    left.fill(0);
    for (let index = 0; index < count; index += 1) {
      const row = this.rows[index] ?? 0;
      left[row >>> 5] = (left[row >>> 5] ?? 0) | (1 << (row & 31));
    }
    return left;
  }

  private meeting(occupied: Bitmap, end: number, conditions: readonly Condition[]): number {
    this.makeRoom(occupied.words.length);
    const left = this.left.subarray(0, wordsFor(end));
    left.set(occupied.words.subarray(0, left.length));
    for (const condition of conditions) if (condition.by === 'words') condition.narrow(left);
    this.makeRoomForRows(countRows(left));
    let count = listRows(left, this.rows);
    for (const condition of conditions) {
      if (condition.by === 'rows') count = keepRows(this.rows, count, condition.holds);
    }
    return count;
  }

  private makeRoom(words: number): void {
    if (this.left.length < words) this.left = new Int32Array(words);
  }

  private makeRoomForRows(count: number): void {
    if (this.rows.length >= count) return;
    const length = 2 ** Math.ceil(Math.log2(count));
    this.rows = new Int32Array(length);
    this.points = new Int32Array(length);
    this.knownWeights = new Int32Array(length);
  }
}

function wordsFor(end: number): number {
  return Math.ceil(end / 32);
}

/** Keeps those of the first `count` rows that meet a condition, in order, and returns how many these are. */
function keepRows(rows: Int32Array, count: number, holds: (row: number) => boolean): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    if (!holds(row)) continue;
    rows[kept] = row;
    kept += 1;
  }
  return kept;
}
