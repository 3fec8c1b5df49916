import type { BrokerWindow } from './broker-window.js';

const LOOK_MS = 5_000;
/** Nothing fetched and nothing handled for so long, or records waiting and none passed, is suspicious … */
const SUSPICIOUS_MS = 20_000;
/** … and a stall when it goes on for so long while the broker answers. Both together stay under a minute. */
const CERTAIN_MS = 25_000;

/**
 * Finds the consumer that lives and does nothing, which its heartbeat does not show: no fetch and no handled part for a
 * while, or records waiting that nobody passes, although the broker answers. Readiness is told at the first suspicion.
 */
export class ProgressWatch {
  private lastProgress = Date.now();
  /** Since when it answers: who could take nothing before has not stalled. */
  private answeringSince = Date.now();
  private suspectedSince: number | null = null;
  private assignment: Readonly<Record<string, readonly number[]>> = {};
  private waiting = new Map<string, { committed: string | null; since: number }>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly window: BrokerWindow,
    /** Long enough before the stall for whoever counts to be asked. */
    private readonly onSuspicion: () => void,
    private readonly onStall: (error: Error) => void,
  ) {}

  /** In words for an operator; `null` when all goes on. */
  get suspicion(): string | null {
    return this.suspectedSince === null
      ? null
      : `no event is taken from the broker since ${new Date(this.suspectedSince).toISOString()}, although it answers`;
  }

  start(): void {
    this.lastProgress = Date.now();
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  progressed(): void {
    this.lastProgress = Date.now();
  }

  assigned(assignment: Readonly<Record<string, readonly number[]>>): void {
    this.assignment = assignment;
    this.waiting.clear();
  }

  private async look(): Promise<void> {
    const stuckSince = await this.stuckSince().catch(() => null);
    if (stuckSince === null) this.answeringSince = Date.now();
    if (stuckSince === null || Date.now() - Math.max(stuckSince, this.answeringSince) < SUSPICIOUS_MS) {
      this.suspectedSince = null;
      return;
    }
    if (this.suspectedSince === null) {
      this.suspectedSince = Date.now();
      this.onSuspicion();
    }
    if (Date.now() - this.suspectedSince >= CERTAIN_MS) {
      this.stop();
      this.onStall(new Error(`the consumer of events stalled: ${this.suspicion}`));
    }
  }

  /** Since when nothing has gone on; `null` while the broker does not answer. */
  private async stuckSince(): Promise<number | null> {
    const lags = await this.window.lags();
    const now = Date.now();
    const stillWaiting = new Map<string, { committed: string | null; since: number }>();
    for (const { topic, partition, committed, lag } of lags) {
      if (lag === 0 || !this.assignment[topic]?.includes(partition)) continue;
      const key = `${topic}/${partition}`;
      const before = this.waiting.get(key);
      stillWaiting.set(key, before?.committed === committed ? before : { committed, since: now });
    }
    this.waiting = stillWaiting;
    return Math.min(this.lastProgress, ...[...stillWaiting.values()].map(({ since }) => since));
  }
}
