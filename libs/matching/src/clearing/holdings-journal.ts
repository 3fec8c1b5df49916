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

/** Remembers what needs held before their holdings changed, so that settling can say what it changed, and nothing else. */
export class HoldingsJournal {
  private readonly before = new Map<string, readonly string[]>();

  /** @param holdings of a need that is about to change; asked once a settlement */
  note(needId: string, holdings: () => readonly string[]): void {
    if (!this.before.has(needId)) this.before.set(needId, holdings());
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
    return { added, removed };
  }
}
