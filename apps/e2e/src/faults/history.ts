import type { Submission } from './submissions.js';

/** What a client knows of a submission for certain. */
export interface Accepted {
  readonly submission: Submission;
  readonly id: string;
  /** The answer was of an earlier try, whose own answer was lost. */
  readonly replayed: boolean;
}

/** What clients were told, in the order in which they were: the truth that the end state is held against. */
export class History {
  private readonly entries: Accepted[] = [];
  private readonly matched = new Set<string>();
  private readonly waiting = new Set<() => void>();

  accept(entry: Accepted): void {
    this.entries.push(entry);
    for (const look of this.waiting) look();
  }

  /** Both sides were told that they had accepted the match of this need. */
  match(needId: string): void {
    this.matched.add(needId);
  }

  get accepted(): readonly Accepted[] {
    return this.entries;
  }

  get matchedNeeds(): ReadonlySet<string> {
    return this.matched;
  }

  /** Resolves when so many submissions were accepted. */
  reached(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.entries.length < count) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }
}
