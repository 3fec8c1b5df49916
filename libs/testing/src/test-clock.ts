import { Clock } from '@mutua/platform/clock';

/** A clock that a test can set. It runs on from there, so that times stay in order. */
export class TestClock extends Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  moveTo(instant: string): void {
    this.offsetMs = Date.parse(instant) - Date.now();
  }
}
