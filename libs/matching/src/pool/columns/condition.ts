import type { Bitmap } from './bitmap.js';

/** A condition on all rows at once, by the words of bitmaps. */
export interface WordCondition {
  readonly by: 'words';
  /** Takes those rows away from `left` that do not meet the condition. */
  narrow(left: Int32Array): void;
}

/** A condition looked up row by row, on what the conditions by words have left. */
export interface RowCondition {
  readonly by: 'rows';
  holds(row: number): boolean;
}

export type Condition = WordCondition | RowCondition;

/** A condition that no row meets. */
export const NEVER: WordCondition = { by: 'words', narrow: (left) => void left.fill(0) };

/** What one fixed row says decides for all: nothing is asked of the others, or none will do. */
export function onlyIf(holds: boolean): Condition[] {
  return holds ? [] : [NEVER];
}

/** Rows that are in one of the bitmaps at least. */
export function inAnyOf(bitmaps: readonly Bitmap[]): WordCondition {
  const sets = bitmaps.map(({ words }) => words);
  return { by: 'words', narrow: (left) => keepAnyOf(left, sets) };
}

/** Rows that are not in the bitmap. */
export function notIn(bitmap: Bitmap): WordCondition {
  const { words } = bitmap;
  return {
    by: 'words',
    narrow: (left) => {
      for (let index = 0; index < left.length; index += 1) {
        left[index] = (left[index] ?? 0) & ~(words[index] ?? 0);
      }
    },
  };
}

export function byRow(holds: (row: number) => boolean): RowCondition {
  return { by: 'rows', holds };
}

/** Rows whose whole number lies between two bounds, both of them included. */
export function between({ values }: { readonly values: Int32Array }, from: number, to: number): RowCondition {
  return byRow((row) => {
    const value = values[row] ?? 0;
    return value >= from && value <= to;
  });
}

function keepAnyOf(left: Int32Array, sets: readonly Int32Array[]): void {
  for (let index = 0; index < left.length; index += 1) {
    let any = 0;
    for (const words of sets) any |= words[index] ?? 0;
    left[index] = (left[index] ?? 0) & any;
  }
}
