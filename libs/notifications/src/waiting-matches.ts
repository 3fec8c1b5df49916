import { Injectable } from '@nestjs/common';
import type { EventEnvelope, ProposalSnapshot } from '@mutua/contracts';
import type { Transaction } from '@mutua/platform/persistence';
import { Announcements } from './announcements.js';
import { matchesWaiting } from './domain/proposal-news.js';
import { NotificationSchema } from './notification.schema.js';
import { ProposalSchema } from './proposal.schema.js';

/**
 * Keeps the coordinators' "N matches wait for you": one unread notification a need and coordinator, whose number is
 * true. It counts as read when nothing waits any more; a new proposal after that, or after it was read, makes a new one.
 */
@Injectable()
export class WaitingMatches {
  constructor(private readonly announcements: Announcements) {}

  async recount(
    proposal: ProposalSnapshot,
    event: Pick<EventEnvelope, 'id'>,
    transaction: Transaction,
  ): Promise<void> {
    const { manager, now } = transaction;
    const { needId, status } = proposal;
    const count = await manager.countBy(ProposalSchema, { needId, status: 'proposed' });
    const announcement = matchesWaiting(proposal, count);
    const unread = manager
      .createQueryBuilder()
      .update(NotificationSchema)
      .where('kind = :kind AND subject_id = :needId AND read_at IS NULL', {
        kind: announcement.kind,
        needId,
      });
    if (count === 0) {
      await unread.set({ readAt: now, version: () => 'version + 1' }).execute();
      return;
    }
    await unread
      .set({ arguments: announcement.arguments, version: () => 'version + 1' })
      .andWhere('arguments <> :arguments::jsonb', { arguments: JSON.stringify(announcement.arguments) })
      .execute();
    if (status === 'proposed') await this.announcements.deliver([announcement], event, transaction);
  }
}
