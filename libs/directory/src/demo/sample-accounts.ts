import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StartNotes } from '@mutua/platform/context';
import { Refused } from '@mutua/platform/decision';
import { AggregateStore, newId, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import { In } from 'typeorm';
import type { Organisation } from '../domain/organisation.js';
import { registerOrganisation, verifyOrganisation } from '../domain/organisation-decisions.js';
import type { User } from '../domain/user.js';
import { foundOrganisation, registerUser } from '../domain/user-decisions.js';
import { OrganisationSchema } from '../organisation.schema.js';
import { SessionsService, type Browser, type OpenedSession } from '../sessions/sessions.service.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { UserSchema } from '../user.schema.js';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people.data.js';

export interface SampleAccount {
  readonly user: User;
  readonly organisation: Organisation | null;
}

const NOTHING_MORE = { website: null, officialDomain: null, contactEmail: null };

/** People of every role whom anybody may be, where `--demo` was asked for; nowhere else are there any. */
@Injectable()
export class SampleAccounts implements OnApplicationBootstrap {
  private readonly users = new AggregateStore<User>(UserSchema, 'user');
  private readonly organisations = new AggregateStore<Organisation>(OrganisationSchema, 'organisation');

  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsService,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
    notes: StartNotes,
  ) {
    if (settings.demo)
      notes.add('Anybody may sign in as one of the sample people; never where people work (MUTUA_DEMO)');
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    for (const person of SAMPLE_PEOPLE)
      await this.work.run((transaction) => this.ensure(transaction, person));
  }

  /** @throws Refused `not-found` without `--demo` */
  async list(): Promise<SampleAccount[]> {
    if (!this.settings.demo) throw new Refused('not-found', 'not-found', 'There are no sample people here.');
    const users = await this.work.manager.find(UserSchema, {
      where: { email: In(SAMPLE_PEOPLE.map(({ email }) => email)), active: true },
      order: { id: 'ASC' },
    });
    const ids = users.flatMap(({ organisationId }) => organisationId ?? []);
    const organisations = await this.work.manager.findBy(OrganisationSchema, { id: In(ids) });
    return users.map((user) => ({
      user,
      organisation: organisations.find(({ id }) => id === user.organisationId) ?? null,
    }));
  }

  /** @throws Refused `not-found` without `--demo`, and for everybody else */
  async signIn(userId: string, browser: Browser): Promise<OpenedSession> {
    const account = (await this.list()).find(({ user }) => user.id === userId);
    if (!account) throw Refused.notFound('sample person', userId);
    return this.work.run((transaction) => this.sessions.open(transaction, account.user, 'demo', browser));
  }

  private async ensure(transaction: Transaction, person: SamplePerson): Promise<void> {
    const { manager, now } = transaction;
    if (await manager.existsBy(UserSchema, { email: person.email })) return;
    const { organisation, ...registration } = person;
    const user = this.users.create(
      transaction,
      registerUser(newId(), { ...registration, organisationId: null }, now),
    );
    if (!organisation) return;
    const id = newId();
    await this.users.change(transaction, user.id, null, (state) => foundOrganisation(state, id, now));
    this.organisations.create(
      transaction,
      registerOrganisation(id, { ...NOTHING_MORE, ...organisation }, now),
    );
    await this.organisations.change(transaction, id, null, (state) => verifyOrganisation(state, false, now));
  }
}
