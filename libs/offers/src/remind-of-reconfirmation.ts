import { Injectable } from '@nestjs/common';
import { Clock } from '@mutua/platform/clock';
import type { RecurringJob } from '@mutua/platform/jobs';
import { AggregateStore, UnitOfWork } from '@mutua/platform/persistence';
import type { Offer } from './domain/offer.js';
import { reconfirmationDueBefore, remindOfReconfirmation } from './domain/standing-decisions.js';
import { OfferSchema } from './offer.schema.js';

const HOUR_MS = 3_600_000;

/** Asks the providers of open offers that were confirmed long ago to confirm them again. */
@Injectable()
export class RemindOfReconfirmation implements RecurringJob {
  readonly everyMs = HOUR_MS;
  private readonly store = new AggregateStore<Offer>(OfferSchema, 'offer');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const dueBefore = reconfirmationDueBefore(this.clock.now());
    const due = await this.work.manager
      .createQueryBuilder(OfferSchema, 'offer')
      .select(['offer.id'])
      .where(`offer.status = 'open' AND offer.reconfirmation_asked_at IS NULL`)
      .andWhere('offer.confirmed_at < :dueBefore', { dueBefore })
      .getMany();
    await this.store.changeEach(this.work, due, remindOfReconfirmation);
  }
}
