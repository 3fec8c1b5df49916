import { WORDS_AN_ID } from './columns/uuid.js';

/** A row that fits, as it is ranked. */
export interface Ranked {
  readonly row: number;
  /** 0…10000. */
  readonly score: number;
  /** The sum of the weights that could be judged. */
  readonly knownWeight: number;
}

/**
 * The best rows of all that are shown to it, best first, at most `size`: by score, then by how much is known, then by
 * nearness of ids (the order of `byScoreThenKnowledge`). Most rows are worse than the last of the list and cost one comparison.
 */
export class Shortlist {
  private readonly rows: Int32Array;
  private readonly scores: Int32Array;
  private readonly known: Int32Array;
  private readonly askerId = new Int32Array(WORDS_AN_ID);
  private length = 0;

  /**
   * @param compareNearness which of two rows' ids is nearer to the id of whose list it is, in words
   * @throws RangeError if `size` is not a positive integer
   */
  constructor(
    private readonly size: number,
    private readonly compareNearness: (a: number, b: number, askerId: Int32Array) => number,
  ) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`Not a number of candidates: ${size}`);
    this.rows = new Int32Array(size);
    this.scores = new Int32Array(size);
    this.known = new Int32Array(size);
  }

  /** Takes the id, in words, of whose list it is, before anything is shown to it. */
  belongTo(askerId: Int32Array): void {
    this.askerId.set(askerId);
  }

  get isFull(): boolean {
    return this.length === this.size;
  }

  has(row: number): boolean {
    return this.rows.subarray(0, this.length).includes(row);
  }

  /** Whether there is a place for the row. */
  takes(row: number, score: number, knownWeight: number): boolean {
    return !this.isFull || this.isBefore(row, score, knownWeight, this.length - 1);
  }

  /** Takes the row in, in its place, unless the list is full of better ones. */
  show(row: number, score: number, knownWeight: number): void {
    if (!this.takes(row, score, knownWeight)) return;
    let place = this.length < this.size ? this.length : this.length - 1;
    for (; place > 0 && this.isBefore(row, score, knownWeight, place - 1); place -= 1) {
      this.rows[place] = this.rows[place - 1] ?? 0;
      this.scores[place] = this.scores[place - 1] ?? 0;
      this.known[place] = this.known[place - 1] ?? 0;
    }
    this.rows[place] = row;
    this.scores[place] = score;
    this.known[place] = knownWeight;
    if (this.length < this.size) this.length += 1;
  }

  bestFirst(): Ranked[] {
    return Array.from({ length: this.length }, (_, place) => ({
      row: this.rows[place] ?? 0,
      score: this.scores[place] ?? 0,
      knownWeight: this.known[place] ?? 0,
    }));
  }

  private isBefore(row: number, score: number, knownWeight: number, place: number): boolean {
    const other = this.scores[place] ?? 0;
    if (score !== other) return score > other;
    const otherKnown = this.known[place] ?? 0;
    if (knownWeight !== otherKnown) return knownWeight > otherKnown;
    return this.compareNearness(row, this.rows[place] ?? 0, this.askerId) < 0;
  }
}
