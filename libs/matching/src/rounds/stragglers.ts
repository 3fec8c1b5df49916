const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 600_000;

interface Straggler {
  readonly pauseMs: number;
  /** On the clock of `performance.now()`. */
  readonly dueAt: number;
}

/**
 * The needs whose proposals could not follow clearing: each is tried again, after pauses that grow. They are not stored, because
 * whoever clears next finds by itself for which needs something else is proposed than is recommended.
 */
export class Stragglers {
  private readonly byNeed = new Map<string, Straggler>();

  failed(needId: string, now = performance.now()): void {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * (this.byNeed.get(needId)?.pauseMs ?? FIRST_PAUSE_MS / 2));
    this.byNeed.set(needId, { pauseMs, dueAt: now + pauseMs });
  }

  followed(needId: string): void {
    this.byNeed.delete(needId);
  }

  /** Those whose pause is over. */
  due(now = performance.now()): string[] {
    return [...this.byNeed].flatMap(([needId, { dueAt }]) => (dueAt <= now ? [needId] : []));
  }
}
