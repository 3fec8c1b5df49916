import { Injectable } from '@nestjs/common';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import {
  AggregateStore,
  newId,
  readPage,
  type Page,
  type Transaction,
  UnitOfWork,
} from '@mutua/platform/persistence';
import type { Standing, User, UserProfile, UserRegistration } from './domain/user.js';
import { changeProfile, changeStanding, registerUser } from './domain/user-decisions.js';
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
    if (query.email !== undefined) {
      people.where('lower(person.email) = lower(:email)', { email: query.email });
    }
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
      const admins = await this.lockActiveAdmins(transaction);
      if (!standing.active) await this.sessions.endAll(id);
      return this.store.change(transaction, id, version, (user) => {
        const otherActiveAdmins = admins.filter((admin) => admin.id !== user.id).length;
        const administration = { byUserId: caller.userId, otherActiveAdmins };
        return changeStanding(user, { ...standing, organisationId }, administration, transaction.now);
      });
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
