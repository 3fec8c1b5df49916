import { Injectable } from '@nestjs/common';
import type { EventEnvelope, NeedPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { Announcements } from './announcements.js';
import { announcementsOf } from './domain/news.js';
import { NEED_NEWS } from './domain/need-news.js';

@Injectable()
export class NotifyWhenNeedChanged implements Reaction<NeedPayload> {
  readonly events = NEED_NEWS.map(({ event }) => event);

  constructor(private readonly announcements: Announcements) {}

  async react(event: EventEnvelope<NeedPayload>, transaction: Transaction): Promise<void> {
    await this.announcements.deliver(announcementsOf(NEED_NEWS, event, undefined), event, transaction);
  }
}
