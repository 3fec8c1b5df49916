import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@mutua/platform/clock';
import type { RecurringJob } from '@mutua/platform/jobs';
import { AggregateStore, UnitOfWork } from '@mutua/platform/persistence';
import type { Need } from './domain/need.js';
import { expireNeed } from './domain/need-decisions.js';
import { NeedSchema } from './need.schema.js';

const HOUR_MS = 3_600_000;

/** Ends the needs whose period is over. */
@Injectable()
export class ExpireNeeds implements RecurringJob {
  readonly everyMs = HOUR_MS;
  private readonly store = new AggregateStore<Need>(NeedSchema, 'need');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = dayOf(this.clock.now());
    const ended = await this.work.manager
      .createQueryBuilder(NeedSchema, 'need')
      .select(['need.id'])
      .where(`need.status = 'open'`)
      .andWhere(`need.content -> 'period' ->> 'end' < :today`, { today })
      .getMany();
    await this.store.changeEach(this.work, ended, (need, now) => expireNeed(need, today, now));
  }
}
