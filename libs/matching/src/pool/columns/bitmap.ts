const ROWS_A_WORD = 32;

/** A set of rows, one bit a row in 32-bit words: with one bitmap for each value of an attribute, an inverted index. */
export class Bitmap {
  words: Int32Array;

  /** @param capacity how many rows there are room for; a multiple of 32 */
  constructor(capacity: number) {
    this.words = new Int32Array(capacity / ROWS_A_WORD);
  }

  get bytes(): number {
    return this.words.byteLength;
  }

  has(row: number): boolean {
    return (((this.words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  put(row: number, member: boolean): void {
    const word = this.words[row >>> 5] ?? 0;
    const bit = 1 << (row & 31);
    this.words[row >>> 5] = member ? word | bit : word & ~bit;
  }

  /** Makes room for more rows; those that are there stay. */
  grow(capacity: number): void {
    const wider = new Int32Array(capacity / ROWS_A_WORD);
    wider.set(this.words);
    this.words = wider;
  }
}

/** How many rows are in a set of words. */
export function countRows(words: Int32Array): number {
  let count = 0;
  for (const word of words) count += bitsIn(word);
  return count;
}

/**
 * Writes the rows of a set of words to `rows`, in order, and returns how many there are.
 *
 * @param rows with room for all of them
 */
export function listRows(words: Int32Array, rows: Int32Array): number {
  let count = 0;
  for (let index = 0; index < words.length; index += 1) {
    let word = words[index] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      rows[count] = index * ROWS_A_WORD + 31 - Math.clz32(lowest);
      count += 1;
      word ^= lowest;
    }
  }
  return count;
}

/** The set bits of a 32-bit word. Source: H. S. Warren, "Hacker's Delight", section 5-1. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
