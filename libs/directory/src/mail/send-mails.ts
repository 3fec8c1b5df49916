import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { LOGGER, StartNotes } from '@mutua/platform/context';
import type { RecurringJob } from '@mutua/platform/jobs';
import { newId, Table, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import type { Locale } from '@mutua/vocabulary';
import type { Logger } from 'pino';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import type { MailKind, MailValues } from './mail-kind.js';
import { type Mail, MailSchema } from './mail.schema.js';
import { outboxOf, type PostOffice, postOfficeOf } from './post-office.js';
import { renderMail } from './render-mail.js';

const SOON_MS = 15_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
/** By then every link in it is too old. */
const KEPT_MS = 14 * 24 * 3_600_000;

/** Whom a mail goes to. */
export interface Addressee {
  readonly email: string;
  readonly locale: Locale;
}

/**
 * Sends mails: each is written down with what it tells of, and goes out after that is committed; one that cannot be sent now
 * is tried again, ever more seldom.
 */
@Injectable()
export class SendMails implements RecurringJob, BeforeApplicationShutdown {
  readonly everyMs = SOON_MS;
  private readonly table = new Table(MailSchema);
  private readonly office: PostOffice;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: UnitOfWork,
    @Inject(DIRECTORY_SETTINGS) settings: DirectorySettings,
    @Inject(LOGGER) private readonly logger: Logger,
    notes: StartNotes,
  ) {
    if (settings.smtpUrl === '')
      notes.add(`Mails are not sent (SMTP_URL is not set) but put into ${outboxOf(settings)}`);
    this.office = postOfficeOf(settings);
  }

  write(transaction: Transaction, kind: MailKind, to: Addressee, values: MailValues): void {
    const { manager, now } = transaction;
    const mail: Mail = {
      id: newId(),
      recipient: to.email,
      ...renderMail(kind, to.locale, values),
      language: to.locale,
      createdAt: now,
      failures: 0,
      nextTryAt: now,
    };
    transaction.add(this.table.insert(manager, mail));
  }

  /** Does not wait for the next round of the job. Whoever waits for the answer of a request does not wait for the mail. */
  soon(): void {
    this.running = this.running
      .then(() => this.run())
      .catch((error: unknown) => this.logger.warn({ err: error }, 'mails wait to be sent'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  async run(): Promise<void> {
    while (await this.work.run((transaction) => this.sendNext(transaction)));
  }

  /** Whether there was one. It is locked while it is sent, so that it goes out once however many instances send. */
  private async sendNext({ manager, now }: Transaction): Promise<boolean> {
    const mail = await manager
      .createQueryBuilder(MailSchema, 'mail')
      .where('mail.next_try_at <= :now', { now })
      .orderBy('mail.id')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
    if (!mail) return false;
    const { id, failures, createdAt } = mail;
    try {
      if (now.getTime() - createdAt.getTime() < KEPT_MS) await this.office.send(mail);
      await manager.delete(MailSchema, { id });
    } catch (error) {
      this.logger.warn({ err: error, mail: id, failures }, 'a mail could not be sent');
      const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures, 20), LONGEST_WAIT_MS);
      await manager.update(
        MailSchema,
        { id },
        { failures: failures + 1, nextTryAt: new Date(now.getTime() + wait) },
      );
    }
    return true;
  }
}
