import { compareNearness, compareUuids, readUuid, WORDS_AN_ID, writeUuid } from './uuid.js';

const ABSENT = -1;
const ROWS_A_WORD = 32;
const SMALLEST_CAPACITY = 64;

/**
 * Which row holds which id. A row that is given back is the next to be given out; when none is left, there is room for
 * half as many again. Ids are found by a hash table with open addressing and linear probing, of which at most half is full.
 */
export class RowIds {
  /** Four words a row. */
  words: Int32Array;
  /** How many rows there is room for. */
  capacity: number;
  /** How many rows are in use. */
  size = 0;
  private slots: Int32Array;
  private readonly free: number[] = [];
  /** Rows from here on have never been used. */
  private fresh = 0;
  private readonly sought = new Int32Array(WORDS_AN_ID);

  constructor(capacity = SMALLEST_CAPACITY) {
    this.capacity = capacity;
    this.words = new Int32Array(capacity * WORDS_AN_ID);
    this.slots = new Int32Array(capacity * 2).fill(ABSENT);
  }

  get bytes(): number {
    return this.words.byteLength + this.slots.byteLength + this.free.length * 4;
  }

  /** Rows that may be in use lie below this one. */
  get end(): number {
    return this.fresh;
  }

  idAt(row: number): string {
    return readUuid(this.words, row * WORDS_AN_ID);
  }

  /** The row of an id, or undefined. @throws RangeError if the id is no UUID */
  rowOf(id: string): number | undefined {
    writeUuid(id, this.sought, 0);
    const row = this.slots[this.slotOf(this.sought, 0)] ?? ABSENT;
    return row === ABSENT ? undefined : row;
  }

  /**
   * Gives an id a row that it does not have yet.
   *
   * @returns the row; it may lie beyond the capacity that there was before
   * @throws RangeError if the id is no UUID
   */
  add(id: string): number {
    const row = this.free.pop() ?? this.freshRow();
    writeUuid(id, this.words, row * WORDS_AN_ID);
    this.slots[this.slotOf(this.words, row * WORDS_AN_ID)] = row;
    this.size += 1;
    return row;
  }

  /** Takes the row back. */
  remove(row: number): void {
    this.unlink(this.slotOf(this.words, row * WORDS_AN_ID));
    this.words.fill(0, row * WORDS_AN_ID, (row + 1) * WORDS_AN_ID);
    this.free.push(row);
    this.size -= 1;
  }

  /** A copy of the four words of a row's id. */
  wordsAt(row: number): Int32Array {
    return this.words.slice(row * WORDS_AN_ID, (row + 1) * WORDS_AN_ID);
  }

  /** Which of two rows' ids is nearer to an id in words, as for {@link Array.sort}. */
  compareNearness(a: number, b: number, to: Int32Array): number {
    return compareNearness(this.words, a * WORDS_AN_ID, this.words, b * WORDS_AN_ID, to, 0);
  }

  private freshRow(): number {
    if (this.fresh === this.capacity) this.grow();
    this.fresh += 1;
    return this.fresh - 1;
  }

  private grow(): void {
    this.capacity = widened(this.capacity);
    const wider = new Int32Array(this.capacity * WORDS_AN_ID);
    wider.set(this.words);
    this.words = wider;
    if (this.slots.length >= this.capacity * 2) return;
    const rows = this.slots.filter((row) => row !== ABSENT);
    this.slots = new Int32Array(this.slots.length * 2).fill(ABSENT);
    for (const row of rows) this.slots[this.slotOf(this.words, row * WORDS_AN_ID)] = row;
  }

  /** The slot of the id at `offset`, or the empty one where it would go. */
  private slotOf(words: Int32Array, offset: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(words, offset) & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[slot] ?? ABSENT;
      if (row === ABSENT || compareUuids(this.words, row * WORDS_AN_ID, words, offset) === 0) return slot;
    }
  }

  /** Closes the gap that a removal leaves, so that what lies behind it is still found (Knuth, vol. 3, 6.4, algorithm R). */
  private unlink(emptied: number): void {
    const mask = this.slots.length - 1;
    let gap = emptied;
    for (let slot = (gap + 1) & mask; this.slots[slot] !== ABSENT; slot = (slot + 1) & mask) {
      const row = this.slots[slot] ?? ABSENT;
      const home = hashOf(this.words, row * WORDS_AN_ID) & mask;
      if (((slot - home) & mask) < ((slot - gap) & mask)) continue;
      this.slots[gap] = row;
      gap = slot;
    }
    this.slots[gap] = ABSENT;
  }
}

/** Half as much room again, in whole words of bitmaps: to double it would leave half of the memory empty right after. */
function widened(capacity: number): number {
  return Math.ceil((capacity * 3) / 2 / ROWS_A_WORD) * ROWS_A_WORD;
}

/** Ids of version 7 begin with the time and share it; all four words are mixed (finaliser of MurmurHash3). */
function hashOf(words: Int32Array, offset: number): number {
  let hash = 0;
  for (let index = 0; index < WORDS_AN_ID; index += 1) {
    hash = Math.imul(hash ^ (words[offset + index] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
