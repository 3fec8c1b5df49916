import { hasRole, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import type { EntityManager } from 'typeorm';
import { membershipIn } from '../domain/membership.js';
import type { User } from '../domain/user.js';
import { UserSchema } from '../user.schema.js';

/**
 * The caller as a member of an organisation who manages it. The directory's own record says so, whatever the token says.
 *
 * @throws Refused `not-found` unless they are its member, `not-a-manager` unless they manage it
 */
export async function managerOf(
  manager: EntityManager,
  organisationId: string,
  caller: Caller,
): Promise<User> {
  const user = await memberOf(manager, organisationId, caller);
  if (membershipIn(user, organisationId)?.manages) return user;
  throw new Refused(
    'forbidden',
    'not-a-manager',
    'This is for members who manage the organisation; ask one of them.',
  );
}

/** @throws Refused `not-found` unless the caller is an active member of the organisation */
export async function memberOf(
  manager: EntityManager,
  organisationId: string,
  caller: Caller,
): Promise<User> {
  const user = await manager.findOneBy(UserSchema, { id: caller.userId });
  if (user?.active && membershipIn(user, organisationId)) return user;
  throw Refused.notFound('organisation', organisationId);
}

/** @throws Refused `not-found` to all but members, coordinators and admins */
export async function assertInsider(
  manager: EntityManager,
  organisationId: string,
  caller: Caller,
): Promise<void> {
  if (hasRole(caller, 'coordinator', 'admin')) return;
  await memberOf(manager, organisationId, caller);
}
