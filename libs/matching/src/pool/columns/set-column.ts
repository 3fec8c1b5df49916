import { Bitmap } from './bitmap.js';
import type { Column, ColumnLayout } from './column.js';

/**
 * The codes that each row names, as one bitmap for each code that any row has named, and how many a row names. The lists
 * themselves are read back from the bitmaps.
 */
export class SetColumn<Side, Code extends string | number> implements Column<Side> {
  /** Rows that name no code. */
  readonly none: Bitmap;
  /** How many different codes a row names. */
  counts: Uint16Array;
  private readonly byCode = new Map<Code, Bitmap>();

  constructor(
    private capacity: number,
    private readonly read: (side: Side) => readonly Code[],
  ) {
    this.none = new Bitmap(capacity);
    this.counts = new Uint16Array(capacity);
  }

  get bytes(): number {
    return this.counts.byteLength + this.none.bytes * (this.byCode.size + 1);
  }

  countAt(row: number): number {
    return this.counts[row] ?? 0;
  }

  /** The rows that name a code; undefined if none ever has. */
  naming(code: Code): Bitmap | undefined {
    return this.byCode.get(code);
  }

  /** The bitmaps of those of the codes that any row has named. */
  namingEach(codes: Iterable<Code>): Bitmap[] {
    const bitmaps: Bitmap[] = [];
    for (const code of codes) {
      const bitmap = this.byCode.get(code);
      if (bitmap) bitmaps.push(bitmap);
    }
    return bitmaps;
  }

  /** The codes that a row names, in no order that means anything. */
  codesAt(row: number): Code[] {
    const codes: Code[] = [];
    const expected = this.countAt(row);
    if (expected === 0) return codes;
    for (const [code, bitmap] of this.byCode) {
      if (!bitmap.has(row)) continue;
      codes.push(code);
      if (codes.length === expected) break;
    }
    return codes;
  }

  put(row: number, side: Side): void {
    this.clear(row);
    const codes = new Set(this.read(side));
    for (const code of codes) this.made(code).put(row, true);
    this.counts[row] = codes.size;
    this.none.put(row, codes.size === 0);
  }

  clear(row: number): void {
    if (this.countAt(row) > 0) for (const bitmap of this.byCode.values()) bitmap.put(row, false);
    this.counts[row] = 0;
    this.none.put(row, false);
  }

  grow(capacity: number): void {
    this.capacity = capacity;
    const wider = new Uint16Array(capacity);
    wider.set(this.counts);
    this.counts = wider;
    for (const bitmap of [this.none, ...this.byCode.values()]) bitmap.grow(capacity);
  }

  private made(code: Code): Bitmap {
    const known = this.byCode.get(code);
    if (known) return known;
    const bitmap = new Bitmap(this.capacity);
    this.byCode.set(code, bitmap);
    return bitmap;
  }
}

/** A column of sets of codes. */
export function setOf<Side, Code extends string | number>(
  read: (side: Side) => readonly Code[],
): ColumnLayout<Side, SetColumn<Side, Code>> {
  return (capacity) => new SetColumn(capacity, read);
}
