import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StartNotes } from '@mutua/platform/context';
import { UnitOfWork } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';
import { SessionsService, type Browser, type OpenedSession } from '../sessions/sessions.service.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { UserSchema } from '../user.schema.js';
import { AccountsService, type Newcomer } from './accounts.service.js';
import { Links, unusable } from './links.js';

/** Lets in the first administrator of an installation, who lets in all others: by a link that its start prints. */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly notes: StartNotes,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (await thereIsAnAdmin(this.work.manager)) return;
    const secret = await this.work.run((transaction) => this.links.make(transaction, 'setup', {}));
    this.notes.add(`There is no administrator yet; become it at ${this.settings.publicUrl}/setup#${secret}`);
  }

  /** @throws Refused `token-unusable`, also when there is an administrator by now; `weak-password` */
  async setUp(token: string, newcomer: Newcomer, password: string, browser: Browser): Promise<OpenedSession> {
    return this.work.run(async (transaction) => {
      await this.links.use(transaction, 'setup', token);
      // two links, of two starts, are used one after the other
      await transaction.manager.query('SELECT pg_advisory_xact_lock(7831102)');
      if (await thereIsAnAdmin(transaction.manager)) throw unusable();
      const user = await this.accounts.create(transaction, { ...newcomer, roles: ['admin'] }, password);
      return this.sessions.open(transaction, user, 'setup', browser);
    });
  }
}

function thereIsAnAdmin(manager: EntityManager): Promise<boolean> {
  return manager
    .createQueryBuilder(UserSchema, 'person')
    .where(`person.active AND 'admin' = ANY (person.roles)`)
    .getExists();
}
