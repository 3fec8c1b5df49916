import { Injectable } from '@nestjs/common';
import { DigestDue, TOLD_BY_DIGEST } from '@mutua/contracts';
import { Clock } from '@mutua/platform/clock';
import { happened } from '@mutua/platform/decision';
import type { RecurringJob } from '@mutua/platform/jobs';
import { newId, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import { In } from 'typeorm';
import type { Notification } from '../domain/notification.js';
import { NotificationSchema } from '../notification.schema.js';
import { Readers } from '../readers.js';
import { render } from '../render.js';
import { lastMorning } from './morning.js';

const MINUTE_MS = 60_000;
/** Older news is left to the inbox: a mail of it would come as a surprise. */
const NEWS_MS = 7 * 24 * 3_600_000;

const UNTOLD = `notification.read_at IS NULL AND notification.mailed_at IS NULL
  AND notification.created_at >= greatest($1, chosen.since) AND notification.created_at < $2`;
const PERSON = `SELECT DISTINCT notification.user_id AS id, greatest($1, chosen.since) AS "from"`;

/** Who has untold news, and from when on they want to hear of it. Who chose nothing is not in the table of choices. */
const WHO = {
  each: `${PERSON} FROM mail_preference AS chosen JOIN notification ON notification.user_id = chosen.id
          WHERE chosen.mails = 'each' AND ${UNTOLD}`,
  daily: `${PERSON} FROM notification LEFT JOIN mail_preference AS chosen ON chosen.id = notification.user_id
           WHERE coalesce(chosen.mails, 'daily') = 'daily' AND ${UNTOLD}`,
};

interface Due {
  readonly id: string;
  readonly from: Date;
}

/**
 * Puts together what people want to be told of by mail and have not read. This context knows nobody's address: the directory
 * sends it.
 */
@Injectable()
export class ComposeDigests implements RecurringJob {
  readonly everyMs = MINUTE_MS;
  /** The morning whose mails are composed already; what a restart asks again, nothing is left of. */
  private done = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.compose('each', now);
    const morning = lastMorning(now);
    if (morning.getTime() === this.done) return;
    await this.compose('daily', morning);
    this.done = morning.getTime();
  }

  private async compose(frequency: keyof typeof WHO, until: Date): Promise<void> {
    const news = new Date(until.getTime() - NEWS_MS);
    const people = await this.work.manager.query<Due[]>(WHO[frequency], [news, until]);
    for (const { id, from } of people)
      await this.work.run((transaction) => this.composeFor(id, from, until, transaction));
  }

  private async composeFor(userId: string, from: Date, until: Date, transaction: Transaction): Promise<void> {
    const { manager, now } = transaction;
    const reader = await this.readers.newest(userId);
    if (reader?.active !== true) return;
    const untold = await manager
      .createQueryBuilder(NotificationSchema, 'notification')
      .where('notification.user_id = :userId', { userId })
      .andWhere('notification.read_at IS NULL AND notification.mailed_at IS NULL')
      .andWhere('notification.created_at >= :from AND notification.created_at < :until', { from, until })
      .orderBy('notification.id')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    if (untold.length === 0) return;
    await manager.update(NotificationSchema, { id: In(untold.map(({ id }) => id)) }, { mailedAt: now });
    const said = (notification: Notification) => {
      const { title, body } = render(notification, reader.locale);
      return `${title}\n${body}`;
    };
    const digest = {
      id: newId(),
      version: 1,
      userId,
      locale: reader.locale,
      news: untold.slice(0, TOLD_BY_DIGEST).map(said),
      more: Math.max(0, untold.length - TOLD_BY_DIGEST),
    };
    transaction.append(digest, happened(DigestDue, { digest }));
  }
}
