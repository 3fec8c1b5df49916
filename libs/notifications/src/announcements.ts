import { Injectable } from '@nestjs/common';
import type { EventEnvelope } from '@mutua/contracts';
import { LiveBus } from '@mutua/platform/live';
import { newId, Table, type Transaction } from '@mutua/platform/persistence';
import { AnnouncementSchema, type KeptAnnouncement } from './announcement.schema.js';
import type { Announcement } from './domain/announcement.js';
import type { Notification } from './domain/notification.js';
import type { Reader } from './domain/reader.js';
import { NotificationSchema } from './notification.schema.js';
import { Readers } from './readers.js';

/** An announcement as one person hears it. */
export type Told = Pick<
  Notification,
  'kind' | 'arguments' | 'subjectType' | 'subjectId' | 'cause' | 'settled'
>;

/** What happened while a version of a reader held. */
const HAPPENED_MEANWHILE = `announcement.happened_at >= :since
  AND NOT EXISTS (SELECT 1 FROM reader later WHERE later.id = :id AND later.version > :version
                                               AND later.since <= announcement.happened_at)`;

const CONCERNS = `:active::boolean AND (coalesce(announcement.organisation_id = ANY (:organisationIds), false)
  OR (announcement.audience = 'coordinators' AND :coordinates::boolean))`;

function parametersOf({ roles, ...reader }: Reader) {
  return { ...reader, coordinates: roles.includes('coordinator') };
}

/**
 * Turns what is to be told into a notification for every person it reaches: those who were there when it happened, whether
 * this context has heard of them by then or hears of them later.
 */
@Injectable()
export class Announcements {
  private readonly notifications = new Table(NotificationSchema);
  private readonly kept = new Table(AnnouncementSchema);

  constructor(
    private readonly readers: Readers,
    private readonly live: LiveBus,
  ) {}

  /** Makes the notifications that an event causes; those that exist already stay as they are. */
  async deliver(
    announcements: readonly Announcement[],
    cause: Pick<EventEnvelope, 'id' | 'occurredAt'>,
    transaction: Transaction,
  ): Promise<void> {
    this.hint(announcements, transaction);
    if (announcements.length === 0) return;
    await this.readers.hold(transaction);
    const happenedAt = new Date(cause.occurredAt);
    for (const { to, kind, subject, arguments: args } of announcements) {
      const told = {
        kind,
        arguments: args,
        subjectType: subject.type,
        subjectId: subject.id,
        cause: cause.id,
      };
      const organisationId = to.of === 'members' ? to.organisationId : null;
      const announcement = { id: newId(), ...told, audience: to.of, organisationId, happenedAt };
      transaction.add(this.kept.insert(transaction, announcement, 'ON CONFLICT DO NOTHING'));
      for (const userId of await this.readers.reachedBy(to, happenedAt, transaction)) {
        this.tell(userId, { ...told, settled: false }, transaction);
      }
    }
  }

  /** What was announced to a person, as they are in this version, before this context heard of it. */
  missedBy(reader: Reader, { manager }: Transaction): Promise<KeptAnnouncement[]> {
    return manager
      .createQueryBuilder(AnnouncementSchema, 'announcement')
      .where(`${HAPPENED_MEANWHILE} AND ${CONCERNS}`, parametersOf(reader))
      .orderBy('announcement.happened_at')
      .getMany();
  }

  /**
   * Takes back what a person was told, and has not read, of the time from this version on that is no concern of theirs any
   * more: they had left before it happened.
   */
  async retractFrom(reader: Reader, { manager }: Transaction): Promise<void> {
    await manager
      .createQueryBuilder()
      .delete()
      .from(NotificationSchema)
      .where('user_id = :id AND read_at IS NULL')
      .andWhere(
        `EXISTS (SELECT 1 FROM announcement
                  WHERE announcement.kind = notification.kind AND announcement.subject_id = notification.subject_id
                    AND announcement.cause = notification.cause AND ${HAPPENED_MEANWHILE} AND NOT (${CONCERNS}))`,
      )
      .setParameters(parametersOf(reader))
      .execute();
  }

  /** Whoever sees what happened in a list hears that it is another now, also where nobody is told of it in words. */
  private hint(announcements: readonly Announcement[], transaction: Transaction): void {
    const organisationIds = announcements.flatMap(({ to }) =>
      to.of === 'members' ? [to.organisationId] : [],
    );
    transaction.afterCommit(() => this.live.tell({ about: 'lists', organisationIds, coordinators: true }));
  }

  /** Tells one person; what they were told already stays as it is. */
  tell(userId: string, told: Told, transaction: Transaction): void {
    const { now } = transaction;
    const readAt = told.settled ? now : null;
    const notification = { id: newId(), version: 1, userId, ...told, createdAt: now, mailedAt: null, readAt };
    transaction.add(this.notifications.insert(transaction, notification, 'ON CONFLICT DO NOTHING'));
    transaction.afterCommit(() => this.live.tell({ about: 'inbox', userIds: [userId] }));
  }
}
