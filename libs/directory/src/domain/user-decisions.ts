import { UserChanged, UserRegistered, type Role } from '@mutua/contracts';
import { happened, Refused, type Decision } from '@mutua/platform/decision';
import type { Standing, User, UserProfile, UserRegistration } from './user.js';
import { userSnapshotOf } from './user-snapshot-of.js';

/** Who changes a person's standing, and how many active admins there are beside that person. */
export interface Administration {
  readonly byUserId: string;
  readonly otherActiveAdmins: number;
}

/**
 * An admin lets a person use the platform.
 *
 * @throws Refused `roles-required`
 */
export function registerUser(id: string, registration: UserRegistration, now: Date): Decision<User> {
  assertSomeRole(registration.roles);
  const state: User = { ...registration, id, version: 1, active: true, createdAt: now, updatedAt: now };
  return { state, event: happened(UserRegistered, { user: userSnapshotOf(state) }) };
}

/**
 * People change how they are called and which language they are addressed in.
 *
 * @throws Refused `user-inactive`
 */
export function changeProfile(user: User, { name, locale }: UserProfile, now: Date): Decision<User> {
  assertActive(user);
  return change(user, { name, locale }, now);
}

/**
 * A person becomes a member of an organisation; one person belongs to one organisation.
 *
 * @throws Refused `user-inactive`, `already-in-organisation`
 */
export function joinOrganisation(user: User, organisationId: string, now: Date): Decision<User> {
  assertActive(user);
  if (user.organisationId !== null) {
    throw new Refused(
      'conflict',
      'already-in-organisation',
      `You belong to the organisation ${user.organisationId} already; correct that one, or ask an administrator to take you out of it first.`,
    );
  }
  return change(user, { organisationId }, now);
}

/**
 * An admin decides what a person may do, for which organisation, and whether at all.
 *
 * @throws Refused `roles-required`; `last-admin` when nobody could administer afterwards; `self-lockout` when admins would
 * end their own administration
 */
export function changeStanding(
  user: User,
  { roles, organisationId, active }: Standing,
  { byUserId, otherActiveAdmins }: Administration,
  now: Date,
): Decision<User> {
  assertSomeRole(roles);
  const decision = change(user, { roles, organisationId, active }, now);
  if (administers(decision.state)) return decision;
  if (administers(user) && otherActiveAdmins === 0) {
    throw new Refused(
      'conflict',
      'last-admin',
      `${user.name} is the last active admin; make somebody else an admin first.`,
    );
  }
  if (user.id === byUserId) {
    throw new Refused(
      'conflict',
      'self-lockout',
      'You would lock yourself out; keep the role admin and stay active, or let another admin make this change.',
    );
  }
  return decision;
}

function administers({ active, roles }: Standing): boolean {
  return active && roles.includes('admin');
}

function change(user: User, changes: Partial<User>, now: Date): Decision<User> {
  const state: User = { ...user, ...changes, version: user.version + 1, updatedAt: now };
  return { state, event: happened(UserChanged, { user: userSnapshotOf(state) }) };
}

function assertActive({ active }: User): void {
  if (active) return;
  throw new Refused(
    'forbidden',
    'user-inactive',
    'You are not active in the directory; ask an administrator to make you active again.',
  );
}

function assertSomeRole(roles: readonly Role[]): void {
  if (roles.length > 0) return;
  throw new Refused('invalid', 'roles-required', 'A person needs at least one role.', [
    { pointer: '/roles', detail: 'name at least one role; to stop a person, set active to false instead' },
  ]);
}
