import type { Column, ColumnLayout } from './column.js';
import { compareUuids, WORDS_AN_ID, writeUuid } from './uuid.js';

/** One UUID a row. */
export class UuidColumn<Side> implements Column<Side> {
  words: Int32Array;

  constructor(
    capacity: number,
    private readonly read: (side: Side) => string,
  ) {
    this.words = new Int32Array(capacity * WORDS_AN_ID);
  }

  get bytes(): number {
    return this.words.byteLength;
  }

  put(row: number, side: Side): void {
    writeUuid(this.read(side), this.words, row * WORDS_AN_ID);
  }

  clear(row: number): void {
    this.words.fill(0, row * WORDS_AN_ID, (row + 1) * WORDS_AN_ID);
  }

  grow(capacity: number): void {
    const wider = new Int32Array(capacity * WORDS_AN_ID);
    wider.set(this.words);
    this.words = wider;
  }

  /** Whether a row here and a row of another column hold the same id. */
  isSame(row: number, other: UuidColumn<never>, otherRow: number): boolean {
    return compareUuids(this.words, row * WORDS_AN_ID, other.words, otherRow * WORDS_AN_ID) === 0;
  }
}

/** A column of UUIDs. */
export function uuid<Side>(read: (side: Side) => string): ColumnLayout<Side, UuidColumn<Side>> {
  return (capacity) => new UuidColumn(capacity, read);
}
