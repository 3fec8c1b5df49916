import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@mutua/platform/clock';
import type { RecurringJob } from '@mutua/platform/jobs';
import { AggregateStore, UnitOfWork } from '@mutua/platform/persistence';
import type { Offer } from './domain/offer.js';
import { expireOffer } from './domain/offer-decisions.js';
import { OfferSchema } from './offer.schema.js';

const HOUR_MS = 3_600_000;

/** Ends the offers whose period is over. */
@Injectable()
export class ExpireOffers implements RecurringJob {
  readonly everyMs = HOUR_MS;
  private readonly store = new AggregateStore<Offer>(OfferSchema, 'offer');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = dayOf(this.clock.now());
    const ended = await this.work.manager
      .createQueryBuilder(OfferSchema, 'offer')
      .select(['offer.id'])
      .where(`offer.status IN ('open', 'paused', 'exhausted')`)
      .andWhere(`offer.content -> 'period' ->> 'end' < :today`, { today })
      .getMany();
    await this.store.changeEach(this.work, ended, (offer, now) => expireOffer(offer, today, now));
  }
}
