import { Injectable } from '@nestjs/common';
import { Clock } from '@mutua/platform/clock';
import type { RecurringJob } from '@mutua/platform/jobs';
import { UnitOfWork } from '@mutua/platform/persistence';
import { LessThan } from 'typeorm';
import { AnnouncementSchema } from './announcement.schema.js';

const HOUR_MS = 3_600_000;

/** As long as dead letters are kept on the broker: by then, whoever was there has been heard of. */
const KEPT_MS = 30 * 24 * HOUR_MS;

/** Forgets what was announced so long ago that nobody who was there can still become known. */
@Injectable()
export class ForgetAnnouncements implements RecurringJob {
  readonly everyMs = HOUR_MS;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.work.manager.delete(AnnouncementSchema, { happenedAt: LessThan(before) });
  }
}
