import type { UserSnapshot } from '@mutua/contracts';
import type { User } from './user.js';

/** The person as other contexts hear of them: without their email address. */
export function userSnapshotOf(user: User): UserSnapshot {
  const { id, version, name, roles, organisationId, locale, active } = user;
  const organisationIds = user.memberships.map((membership) => membership.organisationId);
  return { id, version, name, roles, organisationId, organisationIds, locale, active };
}
