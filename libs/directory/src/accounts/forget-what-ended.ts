import { Injectable } from '@nestjs/common';
import { Clock } from '@mutua/platform/clock';
import type { RecurringJob } from '@mutua/platform/jobs';
import { UnitOfWork } from '@mutua/platform/persistence';

const HOUR_MS = 3_600_000;

/** Deletes sessions, links and counts of attempts that mean nothing any more. */
@Injectable()
export class ForgetWhatEnded implements RecurringJob {
  readonly everyMs = HOUR_MS;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const { committed } = this.work;
    await committed.query('DELETE FROM session WHERE expires_at < $1', [now]);
    await committed.query('DELETE FROM link WHERE expires_at < $1', [now]);
    await committed.query('DELETE FROM invitation WHERE expires_at < $1', [now]);
    await committed.query(
      `DELETE FROM sign_in_attempt WHERE blocked_until < $1 AND counted_at < $1::timestamptz - interval '1 day'`,
      [now],
    );
  }
}
