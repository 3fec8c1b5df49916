import { Injectable } from '@nestjs/common';
import type { EventEnvelope, OrganisationPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { Announcements } from './announcements.js';
import { announcementsOf } from './domain/news.js';
import { ORGANISATION_NEWS } from './domain/organisation-news.js';

@Injectable()
export class NotifyWhenOrganisationChanged implements Reaction<OrganisationPayload> {
  readonly events = ORGANISATION_NEWS.map(({ event }) => event);

  constructor(private readonly announcements: Announcements) {}

  async react(event: EventEnvelope<OrganisationPayload>, transaction: Transaction): Promise<void> {
    await this.announcements.deliver(
      announcementsOf(ORGANISATION_NEWS, event, undefined),
      event,
      transaction,
    );
  }
}
