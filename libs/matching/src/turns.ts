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
