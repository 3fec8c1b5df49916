const SLOTS = 128;

/** The words of one text, to be looked for in many others: a hash table of which at most a fifth is full. */
export class WordTable {
  private readonly slots = new Int32Array(SLOTS);

  constructor(words: Int32Array) {
    for (const word of words) {
      let slot = word & (SLOTS - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      this.slots[slot] = word;
    }
  }

  /** How many of the `count` words from `start` on are words of the text. */
  among(values: Int32Array, start: number, count: number): number {
    const { slots } = this;
    let common = 0;
    for (let index = start; index < start + count; index += 1) {
      const word = values[index] ?? 0;
      let slot = word & (SLOTS - 1);
      while (slots[slot] !== 0 && slots[slot] !== word) slot = (slot + 1) & (SLOTS - 1);
      if (slots[slot] === word) common += 1;
    }
    return common;
  }
}
