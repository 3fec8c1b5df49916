import { Injectable } from '@nestjs/common';
import type { Party } from '@mutua/contracts';
import type { Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { AggregateStore, UnitOfWork } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';
import { membershipIn } from '../domain/membership.js';
import type { User } from '../domain/user.js';
import { joinOrganisation, leaveOrganisation } from '../domain/user-decisions.js';
import { OrganisationSchema } from '../organisation.schema.js';
import { UserSchema } from '../user.schema.js';
import { assertInsider, managerOf, memberOf } from './manages.js';

/** What a manager decides of a member. */
export interface MemberStanding {
  readonly roles: Party[];
  readonly manages: boolean;
}

/** Use cases of an organisation's members. */
@Injectable()
export class MembersService {
  private readonly users = new AggregateStore<User>(UserSchema, 'member');

  constructor(private readonly work: UnitOfWork) {}

  async list(organisationId: string, caller: Caller): Promise<User[]> {
    const { manager } = this.work;
    await assertInsider(manager, organisationId, caller);
    if (!(await manager.existsBy(OrganisationSchema, { id: organisationId })))
      throw Refused.notFound('organisation', organisationId);
    return membersOf(manager, organisationId).orderBy('person.name').addOrderBy('person.id').getMany();
  }

  /** @throws Refused `not-found`, `not-a-manager`, `last-manager` */
  async change(
    organisationId: string,
    userId: string,
    standing: MemberStanding,
    caller: Caller,
  ): Promise<User> {
    return this.work.run(async (transaction) => {
      await managerOf(transaction.manager, organisationId, caller);
      const members = await lockMembers(transaction.manager, organisationId);
      if (!members.some(({ id }) => id === userId)) throw Refused.notFound('member', userId);
      if (!standing.manages) assertAnotherManages(members, organisationId, userId);
      return this.users.change(transaction, userId, null, (user) =>
        joinOrganisation(user, { organisationId, ...standing }, transaction.now),
      );
    });
  }

  /** Takes a member out; anybody may leave. @throws Refused `not-found`, `not-a-manager`, `last-manager` */
  async remove(organisationId: string, userId: string, caller: Caller): Promise<void> {
    await this.work.run(async (transaction) => {
      const { manager } = transaction;
      if (caller.userId === userId) await memberOf(manager, organisationId, caller);
      else await managerOf(manager, organisationId, caller);
      const members = await lockMembers(manager, organisationId);
      assertAnotherManages(members, organisationId, userId);
      await this.users.change(transaction, userId, null, (user) =>
        leaveOrganisation(user, organisationId, transaction.now),
      );
    });
  }
}

function membersOf(manager: EntityManager, organisationId: string) {
  return manager
    .createQueryBuilder(UserSchema, 'person')
    .where('person.active AND person.memberships @> :membership', {
      membership: JSON.stringify([{ organisationId }]),
    });
}

/** Always in the same order: else the last two managers could remove one another at the same time. */
function lockMembers(manager: EntityManager, organisationId: string): Promise<User[]> {
  return membersOf(manager, organisationId).orderBy('person.id').setLock('pessimistic_write').getMany();
}

function assertAnotherManages(members: readonly User[], organisationId: string, userId: string): void {
  const others = members.filter(({ id }) => id !== userId);
  if (others.some((member) => membershipIn(member, organisationId)?.manages)) return;
  throw new Refused(
    'conflict',
    'last-manager',
    'Nobody would be left who manages the organisation; let somebody else manage it first.',
  );
}
