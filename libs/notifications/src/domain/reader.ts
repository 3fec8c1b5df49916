import type { UserSnapshot } from '@mutua/contracts';

/** What this context keeps of a user: whom to tell, and in which language. */
export type Reader = Pick<UserSnapshot, 'id' | 'version' | 'roles' | 'organisationId' | 'locale' | 'active'>;
