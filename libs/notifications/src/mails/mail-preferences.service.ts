import { Injectable } from '@nestjs/common';
import type { Caller } from '@mutua/platform/auth';
import { AggregateStore, Table, UnitOfWork } from '@mutua/platform/persistence';
import { choose, preferenceUnchosen, type MailFrequency, type MailPreference } from './mail-preference.js';
import { MailPreferenceSchema } from './mail-preference.schema.js';

/** Use cases of what a person wants to be told by mail: one method, one transaction. */
@Injectable()
export class MailPreferencesService {
  private readonly store = new AggregateStore<MailPreference>(MailPreferenceSchema, 'choice of mails');
  private readonly table = new Table(MailPreferenceSchema);

  constructor(private readonly work: UnitOfWork) {}

  async get({ userId }: Caller): Promise<MailPreference> {
    return (await this.table.find(this.work.manager, userId)) ?? preferenceUnchosen(userId);
  }

  /** @throws Refused `changed-meanwhile` */
  choose(version: number, mails: MailFrequency, { userId }: Caller): Promise<MailPreference> {
    return this.work.run(async (transaction) => {
      transaction.add(this.table.insert(transaction, preferenceUnchosen(userId), 'ON CONFLICT DO NOTHING'));
      return this.store.change(transaction, userId, version, (preference) =>
        choose(preference, mails, transaction.now),
      );
    });
  }
}
