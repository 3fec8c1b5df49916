import { setImmediate } from 'node:timers/promises';

/** After so long others have their turn. */
const TURN_MS = 4;

/** Gives way to whatever else waits in this process, every few milliseconds of long work. */
export class Turns {
  private began = performance.now();

  /** To be called between small steps. */
  async pass(): Promise<void> {
    if (performance.now() - this.began < TURN_MS) return;
    await setImmediate();
    this.began = performance.now();
  }
}

/** Long work in small steps, between which others may have their turn, and nothing may be done to what it works on. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export async function inTurns<Result>(steps: Steps<Result>, turns: Turns): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await turns.pass();
  }
}
