import type { RefusedAttempt } from './refused-attempts.js';

const ROWS_A_MINUTE = 20;
export const MINUTE_MS = 60_000;

interface Minute {
  readonly endsAt: number;
  rows: number;
  more: number;
  last: RefusedAttempt;
}

/**
 * Keeps whoever is refused by the thousand from filling the disk with it. Of what one person, or all together who are not signed
 * in, are refused for one reason, the first twenty in a minute are noted each; the others are counted.
 */
export class AttemptsByTheMinute {
  private readonly minutes = new Map<string, Minute>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns whether it is to be noted by itself */
  take(attempt: RefusedAttempt): boolean {
    const key = `${attempt.actor?.userId ?? ''} ${attempt.status} ${attempt.problem}`;
    const known = this.minutes.get(key);
    // what an earlier minute counted is not lost when the next begins before anybody asked
    const more = known?.more ?? 0;
    const minute =
      known && this.now() < known.endsAt
        ? known
        : { endsAt: this.now() + MINUTE_MS, rows: 0, more, last: known?.last ?? attempt };
    this.minutes.set(key, minute);
    if (minute.rows < ROWS_A_MINUTE) {
      minute.rows += 1;
      return true;
    }
    minute.more += 1;
    minute.last = attempt;
    return false;
  }

  /** What was counted since this was asked before: the last of each kind, with how many there were. */
  counted(): RefusedAttempt[] {
    const all = [...this.minutes].filter(([, { more }]) => more > 0);
    const counted = all.map(([, { last, more }]) => ({ ...last, times: more }));
    for (const [, minute] of all) minute.more = 0;
    for (const [key, { endsAt }] of this.minutes) if (endsAt <= this.now()) this.minutes.delete(key);
    return counted;
  }

  get isEmpty(): boolean {
    return this.minutes.size === 0;
  }
}
