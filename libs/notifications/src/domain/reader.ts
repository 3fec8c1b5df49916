import type { UserSnapshot } from '@mutua/contracts';

/** What this context keeps of a user: whom to tell, and in which language. */
export interface Reader extends Pick<UserSnapshot, 'id' | 'version' | 'roles' | 'locale' | 'active'> {
  /** All that they act for: they hear of the things of each. */
  readonly organisationIds: string[];
}
