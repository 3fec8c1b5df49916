/** Where services take the time from, so that a test can decide what day it is. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** The day of an instant in UTC as `YYYY-MM-DD`: the date that periods and memberships are judged by. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
