import { grown } from './auction/edge-lists.js';

/** A need and an offer that clearing brings together. */
export interface Pair {
  readonly needId: string;
  readonly offerId: string;
}

/** What settling changed. */
export interface Changes {
  readonly added: readonly Pair[];
  readonly removed: readonly Pair[];
}

/**
 * Remembers what needs held before their holdings changed, so that settling can say what it changed, and nothing else. Needs
 * change many times in a settlement: all but the first are told by their number alone.
 */
export class HoldingsJournal {
  private readonly before = new Map<string, readonly string[]>();
  private isNoted: Uint8Array = new Uint8Array(64);
  private readonly noted: number[] = [];

  /** Whether a need, by its number, was noted since the last settlement. */
  has(need: number): boolean {
    return this.isNoted[need] === 1;
  }

  /** Notes what a need holds that is about to change. */
  note(need: number, needId: string, holdings: readonly string[]): void {
    this.isNoted = grown(this.isNoted, need + 1);
    this.isNoted[need] = 1;
    this.noted.push(need);
    // a need that went and came again within a settlement is noted under both of its numbers
    if (!this.before.has(needId)) this.before.set(needId, holdings);
  }

  /** The number belongs to nobody now, and may belong to another need soon. */
  forgetNumber(need: number): void {
    if (this.has(need)) this.isNoted[need] = 0;
  }

  /** The changes since the last call. @param holdings what a need holds now */
  close(holdings: (needId: string) => readonly string[]): Changes {
    const added: Pair[] = [];
    const removed: Pair[] = [];
    for (const [needId, before] of this.before) {
      const after = holdings(needId);
      for (const offerId of after) if (!before.includes(offerId)) added.push({ needId, offerId });
      for (const offerId of before) if (!after.includes(offerId)) removed.push({ needId, offerId });
    }
    this.before.clear();
    for (const need of this.noted) this.isNoted[need] = 0;
    this.noted.length = 0;
    return { added, removed };
  }
}
