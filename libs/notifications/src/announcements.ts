import { Injectable } from '@nestjs/common';
import type { EventEnvelope } from '@mutua/contracts';
import { newId, Table, type Transaction } from '@mutua/platform/persistence';
import type { Announcement } from './domain/announcement.js';
import { NotificationSchema } from './notification.schema.js';
import { Readers } from './readers.js';

/** Turns what is to be told into a notification for every person it reaches. */
@Injectable()
export class Announcements {
  private readonly table = new Table(NotificationSchema);

  constructor(private readonly readers: Readers) {}

  /** Makes the notifications that an event causes; those that exist already stay as they are. */
  async deliver(
    announcements: readonly Announcement[],
    cause: Pick<EventEnvelope, 'id'>,
    transaction: Transaction,
  ): Promise<void> {
    for (const announcement of announcements) {
      const readers = await this.readers.reachedBy(announcement.to, transaction);
      const { kind, subject, arguments: args } = announcement;
      for (const userId of readers) {
        const notification = {
          id: newId(),
          version: 1,
          userId,
          kind,
          arguments: args,
          subjectType: subject.type,
          subjectId: subject.id,
          cause: cause.id,
          createdAt: transaction.now,
          readAt: null,
        };
        transaction.add(this.table.insert(transaction.manager, notification, 'ON CONFLICT DO NOTHING'));
      }
    }
  }
}
