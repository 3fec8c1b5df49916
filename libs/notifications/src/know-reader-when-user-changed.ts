import { Injectable } from '@nestjs/common';
import type { EventEnvelope, UserPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { Announcements } from './announcements.js';
import { readerOf } from './domain/reader.js';
import { READER_EVENTS } from './reader-events.js';
import { Readers } from './readers.js';
import { WaitingMatches } from './waiting-matches.js';

/**
 * Whoever becomes known is told what happened while they were there and this context had not heard of them. Who had left
 * before something happened is not left with the news of it.
 */
@Injectable()
export class KnowReaderWhenUserChanged implements Reaction<UserPayload> {
  readonly events = READER_EVENTS;

  constructor(
    private readonly readers: Readers,
    private readonly announcements: Announcements,
    private readonly waiting: WaitingMatches,
  ) {}

  async react({ payload, occurredAt }: EventEnvelope<UserPayload>, transaction: Transaction): Promise<void> {
    const reader = await this.readers.know(readerOf(payload.user, occurredAt), transaction);
    await this.announcements.retractFrom(reader, transaction);
    const missed = await this.announcements.missedBy(reader, transaction);
    for (const told of await this.waiting.asTheyStand(reader.id, missed, transaction)) {
      this.announcements.tell(reader.id, told, transaction);
    }
  }
}
