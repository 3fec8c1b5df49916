import { Injectable } from '@nestjs/common';
import type { EventEnvelope, ProposalSnapshot } from '@mutua/contracts';
import type { Transaction } from '@mutua/platform/persistence';
import type { KeptAnnouncement } from './announcement.schema.js';
import { Announcements, type Told } from './announcements.js';
import { matchesWaiting } from './domain/proposal-news.js';
import { NotificationSchema } from './notification.schema.js';
import { ProposalSchema } from './proposal.schema.js';

const KIND = 'matches-waiting';

/**
 * Keeps the coordinators' "N matches wait for you": one unread notification a need and coordinator, whose number is
 * true. It counts as read, settled, when nothing waits any more; a new proposal after that takes its place, and one after
 * it was read makes a new one. So it does not matter in which order the proposals for a need are heard of.
 */
@Injectable()
export class WaitingMatches {
  constructor(private readonly announcements: Announcements) {}

  async recount(
    proposal: ProposalSnapshot,
    event: Pick<EventEnvelope, 'id' | 'occurredAt'>,
    transaction: Transaction,
  ): Promise<void> {
    const { manager, now } = transaction;
    const { needId, status } = proposal;
    const count = await waitingFor(needId, transaction);
    const announcement = matchesWaiting(proposal, count);
    const unread = manager
      .createQueryBuilder()
      .update(NotificationSchema)
      .where('kind = :kind AND subject_id = :needId AND read_at IS NULL', { kind: KIND, needId });
    if (count === 0) {
      await unread.set({ readAt: now, settled: true, version: () => 'version + 1' }).execute();
      return;
    }
    await unread
      .set({ arguments: announcement.arguments, version: () => 'version + 1' })
      .andWhere('arguments <> :arguments::jsonb', { arguments: JSON.stringify(announcement.arguments) })
      .execute();
    if (status !== 'proposed') return;
    await manager.delete(NotificationSchema, { kind: KIND, subjectId: needId, settled: true });
    await this.announcements.deliver([announcement], event, transaction);
  }

  /**
   * What somebody missed, as it is to be told now: of all that waited for one need one, with its number as it is now, and
   * none where they heard of that need's matches already.
   */
  async asTheyStand(
    userId: string,
    missed: readonly KeptAnnouncement[],
    transaction: Transaction,
  ): Promise<Told[]> {
    const told: Told[] = missed.filter(({ kind }) => kind !== KIND).map(toldOf);
    const waiting = new Map(missed.filter(({ kind }) => kind === KIND).map((one) => [one.subjectId, one]));
    const { manager } = transaction;
    for (const [needId, announcement] of waiting) {
      if (await manager.existsBy(NotificationSchema, { userId, kind: KIND, subjectId: needId })) continue;
      const count = await waitingFor(needId, transaction);
      const one = toldOf(announcement);
      told.push(count === 0 ? { ...one, settled: true } : { ...one, arguments: { ...one.arguments, count } });
    }
    return told;
  }
}

function waitingFor(needId: string, { manager }: Transaction): Promise<number> {
  return manager.countBy(ProposalSchema, { needId, status: 'proposed' });
}

function toldOf({ kind, arguments: args, subjectType, subjectId, cause }: KeptAnnouncement): Told {
  return { kind, arguments: args, subjectType, subjectId, cause, settled: false };
}
