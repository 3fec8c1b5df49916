import { Injectable } from '@nestjs/common';
import type { EventEnvelope, OfferPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { Announcements } from './announcements.js';
import { announcementsOf } from './domain/news.js';
import { OFFER_NEWS } from './domain/offer-news.js';

@Injectable()
export class NotifyWhenOfferChanged implements Reaction<OfferPayload> {
  readonly events = OFFER_NEWS.map(({ event }) => event);

  constructor(private readonly announcements: Announcements) {}

  async react(event: EventEnvelope<OfferPayload>, transaction: Transaction): Promise<void> {
    await this.announcements.deliver(announcementsOf(OFFER_NEWS, event, event.actor), event, transaction);
  }
}
