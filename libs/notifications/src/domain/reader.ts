import type { UserSnapshot } from '@mutua/contracts';

/**
 * What this context keeps of a user: whom to tell, and in which language. Every version heard of is kept; each holds from
 * its own time to that of the next.
 */
export interface Reader extends Pick<UserSnapshot, 'id' | 'version' | 'roles' | 'locale' | 'active'> {
  /** All that they act for: they hear of the things of each. */
  readonly organisationIds: string[];
  readonly since: Date;
}

/** A user as an event tells of them; events from before a person could act for several organisations name one. */
export function readerOf(user: UserSnapshot, occurredAt: string): Reader {
  const { id, version, roles, organisationId, locale, active } = user;
  const { organisationIds = [organisationId].filter((one) => one !== null) } = user;
  return { id, version, roles, organisationIds, locale, active, since: new Date(occurredAt) };
}
