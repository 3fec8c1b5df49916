import { Injectable } from '@nestjs/common';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Refused, type Decision } from '@mutua/platform/decision';
import {
  AggregateStore,
  newId,
  readPage,
  type Page,
  type Transaction,
  UnitOfWork,
  whereWritten,
} from '@mutua/platform/persistence';
import { In } from 'typeorm';
import type { Organisation } from './domain/organisation.js';
import type { Office, Standing, User, UserProfile, UserRegistration } from './domain/user.js';
import {
  changeActive,
  changeOffices,
  changeProfile,
  changeStanding,
  noteSessionsEnded,
  registerUser,
  type Administration,
} from './domain/user-decisions.js';
import { OrganisationSchema } from './organisation.schema.js';
import { refuseDuplicate } from './refuse-duplicate.js';
import { SessionsService } from './sessions/sessions.service.js';
import { UserSchema } from './user.schema.js';
import type { UsersQuery } from './users-query.dto.js';

/** Use cases of users: one method, one transaction. */
@Injectable()
export class UsersService {
  private readonly store = new AggregateStore<User>(UserSchema, 'user');

  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsService,
  ) {}

  /** @throws Refused `roles-required`, `organisation-unknown`, `email-taken` */
  async register(registration: UserRegistration): Promise<User> {
    return this.work.run(async (transaction) => {
      const organisationId = await this.knownOrganisation(transaction, registration.organisationId);
      const decision = registerUser(newId(), { ...registration, organisationId }, transaction.now);
      return refuseDuplicate(
        'user_by_email',
        () => emailTaken(registration.email),
        async () => {
          this.store.create(transaction, decision);
          await transaction.flush();
          return decision.state;
        },
      );
    });
  }

  /** Anybody but oneself and admins is told that there is no such person. */
  async get(id: string, caller: Caller): Promise<User> {
    const user = await this.store.get(this.work.manager, id);
    if (user.id !== caller.userId && !hasRole(caller, 'admin')) throw Refused.notFound('user', id);
    return user;
  }

  async list(query: UsersQuery): Promise<Page<User>> {
    // `user` is a reserved word of SQL
    const people = this.work.manager.createQueryBuilder(UserSchema, 'person');
    if (query.id !== undefined) people.andWhere('person.id = :id', { id: query.id });
    if (query.email !== undefined) {
      people.andWhere('lower(person.email) = lower(:email)', { email: query.email });
    }
    if (query.search !== undefined) whereWritten(people, query.search);
    return readPage(people, query);
  }

  changeProfile(version: number, profile: UserProfile, caller: Caller): Promise<User> {
    return this.work.run((transaction) =>
      this.store.change(transaction, caller.userId, version, (user) =>
        changeProfile(user, profile, transaction.now),
      ),
    );
  }

  /** @throws Refused `not-found`, `changed-meanwhile`, `organisation-unknown`, `last-admin`, `self-lockout` */
  async changeStanding(id: string, version: number, standing: Standing, caller: Caller): Promise<User> {
    return this.work.run(async (transaction) => {
      const organisationId = await this.knownOrganisation(transaction, standing.organisationId);
      const changed = await this.administer(transaction, id, version, caller, (user, administration) =>
        changeStanding(user, { ...standing, organisationId }, administration, transaction.now),
      );
      if (!standing.active) await this.sessions.endAll(id);
      return changed;
    });
  }

  /** @throws Refused `not-found`, `changed-meanwhile`, `roles-required`, `last-admin`, `self-lockout` */
  async changeOffices(
    id: string,
    version: number,
    offices: readonly Office[],
    caller: Caller,
  ): Promise<User> {
    return this.work.run((transaction) =>
      this.administer(transaction, id, version, caller, (user, administration) =>
        changeOffices(user, offices, administration, transaction.now),
      ),
    );
  }

  /**
   * Stops a person, whose sessions end, or lets them go on.
   *
   * @throws Refused `not-found`, `changed-meanwhile`, `last-admin`, `self-lockout`
   */
  async changeActive(id: string, version: number, active: boolean, caller: Caller): Promise<User> {
    return this.work.run(async (transaction) => {
      const changed = await this.administer(transaction, id, version, caller, (user, administration) =>
        changeActive(user, active, administration, transaction.now),
      );
      if (!active) await this.sessions.endAll(id);
      return changed;
    });
  }

  /** @throws Refused `not-found` */
  async endSessions(id: string): Promise<void> {
    await this.work.run(async (transaction) => {
      await this.store.change(transaction, id, null, (user) => noteSessionsEnded(user, transaction.now));
      await this.sessions.endAll(id);
    });
  }

  /** The organisations that people act for. */
  async organisationsOf(people: readonly User[]): Promise<Organisation[]> {
    const ids = people.flatMap(({ memberships }) => memberships.map(({ organisationId }) => organisationId));
    if (ids.length === 0) return [];
    return this.work.manager.findBy(OrganisationSchema, { id: In([...new Set(ids)]) });
  }

  private async administer(
    transaction: Transaction,
    id: string,
    version: number,
    { userId: byUserId }: Caller,
    decide: (user: User, administration: Administration) => Decision<User>,
  ): Promise<User> {
    const admins = await this.lockActiveAdmins(transaction);
    this.sessions.hintAfter(transaction, id);
    return this.store.change(transaction, id, version, (user) => {
      const otherActiveAdmins = admins.filter((admin) => admin.id !== user.id).length;
      return decide(user, { byUserId, otherActiveAdmins });
    });
  }

  /** Locked, always in the same order: else the last two admins could remove one another at the same time. */
  private lockActiveAdmins({ manager }: Transaction): Promise<User[]> {
    return manager
      .createQueryBuilder(UserSchema, 'person')
      .where(`person.active AND 'admin' = ANY (person.roles)`)
      .orderBy('person.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** The id as the directory writes it, whatever capitals it came in. */
  private async knownOrganisation({ manager }: Transaction, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const organisation = await manager.findOneBy(OrganisationSchema, { id });
    if (organisation) return organisation.id;
    throw new Refused('invalid', 'organisation-unknown', `There is no organisation ${id} in the directory.`, [
      { pointer: '/organisationId', detail: 'use the id of an organisation in the directory, or null' },
    ]);
  }
}

function emailTaken(email: string): Refused {
  return new Refused(
    'conflict',
    'email-taken',
    `Somebody with the email address ${email} is in the directory already; change that person, or use another address.`,
    [{ pointer: '/email', detail: 'use an address that nobody in the directory has' }],
  );
}
