import {
  PARTIES,
  UserChanged,
  UserConnectedProvider,
  UserDisconnectedProvider,
  UserRegistered,
  UserSessionsEnded,
  type Party,
  type Role,
} from '@mutua/contracts';
import { happened, Refused, type Decision } from '@mutua/platform/decision';
import { membershipIn, type Membership } from './membership.js';
import type { Office, Standing, User, UserProfile, UserRegistration } from './user.js';
import { userSnapshotOf } from './user-snapshot-of.js';

/** Who changes a person's standing, and how many active admins there are beside that person. */
export interface Administration {
  readonly byUserId: string;
  readonly otherActiveAdmins: number;
}

/** More than anybody acts for in earnest. */
const MOST_MEMBERSHIPS = 20;

/**
 * A person may use the platform. Who is put into an organisation by an admin manages it.
 *
 * @throws Refused `roles-required`
 */
export function registerUser(id: string, registration: UserRegistration, now: Date): Decision<User> {
  assertSomeRole(registration.roles);
  const { organisationId, roles } = registration;
  const memberships = organisationId === null ? [] : [managing(organisationId, roles)];
  const state: User = {
    ...registration,
    id,
    version: 1,
    memberships,
    active: true,
    createdAt: now,
    updatedAt: now,
  };
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
 * A person registers an organisation and manages it, with all the roles they have on either side of a match.
 *
 * @throws Refused `user-inactive`, `too-many-organisations`
 */
export function foundOrganisation(user: User, organisationId: string, now: Date): Decision<User> {
  return joinOrganisation(user, managing(organisationId, user.roles), now);
}

/**
 * A person becomes a member of an organisation, or has their membership in it decided anew.
 *
 * @throws Refused `user-inactive`, `too-many-organisations`
 */
export function joinOrganisation(user: User, membership: Membership, now: Date): Decision<User> {
  assertActive(user);
  const others = user.memberships.filter(
    ({ organisationId }) => organisationId !== membership.organisationId,
  );
  if (others.length >= MOST_MEMBERSHIPS) {
    throw new Refused(
      'conflict',
      'too-many-organisations',
      `A person acts for ${MOST_MEMBERSHIPS} organisations at most; leave one of them first.`,
    );
  }
  const roles = [...new Set([...user.roles, ...membership.roles])];
  const organisationId = user.organisationId ?? membership.organisationId;
  return change(user, { memberships: [...others, membership], organisationId, roles }, now);
}

/**
 * A person leaves an organisation, or is taken out of it.
 *
 * @throws Refused `not-found` when they are not its member
 */
export function leaveOrganisation(user: User, organisationId: string, now: Date): Decision<User> {
  if (!membershipIn(user, organisationId)) throw Refused.notFound('member', user.id);
  return change(user, without(user, organisationId), now);
}

/**
 * An admin decides what a person may do, for which organisation, and whether at all. Another organisation takes the place of
 * the one they acted for; none means that they act for nobody any more.
 *
 * @throws Refused `roles-required`; `last-admin` when nobody could administer afterwards; `self-lockout` when admins would
 * end their own administration
 */
export function changeStanding(
  user: User,
  { roles, organisationId, active }: Standing,
  administration: Administration,
  now: Date,
): Decision<User> {
  assertSomeRole(roles);
  const memberships = membershipsIn(user, organisationId, roles);
  return administer(user, { roles, organisationId, memberships, active }, administration, now);
}

/**
 * An admin decides which offices a person has; what they are to organisations stays as it is.
 *
 * @throws Refused `roles-required`, `last-admin`, `self-lockout`
 */
export function changeOffices(
  user: User,
  offices: readonly Office[],
  administration: Administration,
  now: Date,
): Decision<User> {
  const roles = [...user.roles.filter(isParty), ...offices];
  assertSomeRole(roles, '/offices');
  return administer(user, { roles }, administration, now);
}

/**
 * An admin stops a person, or lets them go on; all that they may do stays written down.
 *
 * @throws Refused `last-admin`, `self-lockout`
 */
export function changeActive(
  user: User,
  active: boolean,
  administration: Administration,
  now: Date,
): Decision<User> {
  if (user.active === active) return { state: user, event: null };
  return administer(user, { active }, administration, now);
}

/** An admin has ended the sessions of a person. */
export function noteSessionsEnded(user: User, now: Date): Decision<User> {
  const state = changed(user, {}, now);
  return { state, event: happened(UserSessionsEnded, { user: userSnapshotOf(state) }) };
}

/** Changes what somebody may do, as long as somebody can administer afterwards and nobody ends their own administration. */
function administer(
  user: User,
  changes: Partial<User>,
  { byUserId, otherActiveAdmins }: Administration,
  now: Date,
): Decision<User> {
  const decision = change(user, changes, now);
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

/** A person signs in at a provider, too. */
export function connectProvider(user: User, provider: string, now: Date): Decision<User> {
  const state = changed(user, {}, now);
  return { state, event: happened(UserConnectedProvider, { user: userSnapshotOf(state), provider }) };
}

/** A person signs in at a provider no more. */
export function disconnectProvider(user: User, provider: string, now: Date): Decision<User> {
  const state = changed(user, {}, now);
  return { state, event: happened(UserDisconnectedProvider, { user: userSnapshotOf(state), provider }) };
}

/** What a person may do for an organisation: their own offices, and what they are to it. */
export function rolesFor(user: User, organisationId: string | null): Role[] {
  if (organisationId === null) return user.roles;
  const offices = user.roles.filter((role) => !isParty(role));
  return [...(membershipIn(user, organisationId)?.roles ?? []), ...offices];
}

/** As an admin decides it: one organisation in the place of the one they acted for, and of the others what they may still do. */
function membershipsIn(user: User, organisationId: string | null, roles: Role[]): readonly Membership[] {
  if (organisationId === null) return [];
  const parties = roles.filter(isParty);
  const others = user.memberships
    .filter((other) => ![organisationId, user.organisationId].includes(other.organisationId))
    .map((other) => ({ ...other, roles: other.roles.filter((role) => parties.includes(role)) }));
  const { manages = true } = membershipIn(user, organisationId) ?? {};
  return [{ organisationId, roles: parties, manages }, ...others];
}

function without(user: User, organisationId: string | null): Pick<User, 'memberships' | 'organisationId'> {
  const memberships = user.memberships.filter((membership) => membership.organisationId !== organisationId);
  const stays = user.organisationId !== organisationId;
  return {
    memberships,
    organisationId: stays ? user.organisationId : (memberships[0]?.organisationId ?? null),
  };
}

function managing(organisationId: string, roles: readonly Role[]): Membership {
  return { organisationId, roles: roles.filter(isParty), manages: true };
}

function isParty(role: Role): role is Party {
  return PARTIES.includes(role as Party);
}

function administers({ active, roles }: Standing): boolean {
  return active && roles.includes('admin');
}

function changed(user: User, changes: Partial<User>, now: Date): User {
  return { ...user, ...changes, version: user.version + 1, updatedAt: now };
}

function change(user: User, changes: Partial<User>, now: Date): Decision<User> {
  const state = changed(user, changes, now);
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

function assertSomeRole(roles: readonly Role[], pointer = '/roles'): void {
  if (roles.length > 0) return;
  throw new Refused('invalid', 'roles-required', 'A person needs at least one role.', [
    { pointer, detail: 'name at least one role; to stop a person, make them inactive instead' },
  ]);
}
