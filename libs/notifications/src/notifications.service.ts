import { Injectable } from '@nestjs/common';
import type { Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { LiveBus } from '@mutua/platform/live';
import { readPage, UnitOfWork, type Page, type Transaction } from '@mutua/platform/persistence';
import { IsNull } from 'typeorm';
import type { Notification } from './domain/notification.js';
import { NotificationSchema } from './notification.schema.js';
import type { NotificationsQuery } from './notifications-query.dto.js';

/** Use cases of a person's own notifications: one method, one transaction. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly live: LiveBus,
  ) {}

  list(query: NotificationsQuery, { userId }: Caller): Promise<Page<Notification>> {
    const own = this.work.manager
      .createQueryBuilder(NotificationSchema, 'notification')
      .where('notification.user_id = :userId', { userId });
    if (query.unread === 'true') own.andWhere('notification.read_at IS NULL');
    return readPage(own, query);
  }

  countUnread({ userId }: Caller): Promise<number> {
    return this.work.manager.countBy(NotificationSchema, { userId, readAt: IsNull() });
  }

  /**
   * Marks a notification as read; one that was read before stays as it is.
   *
   * @throws Refused `not-found`, also for somebody else's
   */
  async markRead(id: string, { userId }: Caller): Promise<Notification> {
    return this.work.run(async (transaction) => {
      const { manager, now } = transaction;
      await manager.update(
        NotificationSchema,
        { id, userId, readAt: IsNull() },
        { readAt: now, version: () => 'version + 1' },
      );
      const own = await manager.findOneBy(NotificationSchema, { id, userId });
      if (!own) throw Refused.notFound('notification', id);
      this.hintAfter(transaction, userId);
      return own;
    });
  }

  async markAllRead({ userId }: Caller): Promise<void> {
    await this.work.run(async (transaction) => {
      await transaction.manager.update(
        NotificationSchema,
        { userId, readAt: IsNull() },
        { readAt: transaction.now, version: () => 'version + 1' },
      );
      this.hintAfter(transaction, userId);
    });
  }

  /** The person may look at it in another browser, too. */
  private hintAfter(transaction: Transaction, userId: string): void {
    transaction.afterCommit(() => this.live.tell({ about: 'inbox', userIds: [userId] }));
  }
}
