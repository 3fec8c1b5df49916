import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { RecurringJob } from '@mutua/platform/jobs';
import { UnitOfWork } from '@mutua/platform/persistence';
import { MatchMaking } from './pool/match-making.js';
import { Pool } from './pool/pool.js';

const HOUR_MS = 3_600_000;

/**
 * Judges open needs by the new date: periods end, offers go stale, countries leave groups, and no event says so. Of many needs it
 * takes minutes: a process that is to stop does not wait for the rest, which is judged at the next turn.
 */
@Injectable()
export class RejudgeOpenNeeds implements RecurringJob, OnModuleDestroy {
  readonly everyMs = HOUR_MS;
  private stopping = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  async run(): Promise<void> {
    for (const { id } of await this.pool.openNeeds(this.work.manager)) {
      if (this.stopping) return;
      await this.work.run((transaction) => this.matchMaking.refreshNeed(transaction, id));
    }
  }
}
