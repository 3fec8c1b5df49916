import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '@mutua/platform/jobs';
import { AuditsService } from './audits.service.js';

const HOUR_MS = 3_600_000;

/** Has clearing audited four times a day; the instance that clears makes the audit when it next has nothing to do. */
@Injectable()
export class AuditClearing implements RecurringJob {
  readonly everyMs = 6 * HOUR_MS;

  constructor(private readonly audits: AuditsService) {}

  async run(): Promise<void> {
    await this.audits.request(null);
  }
}
