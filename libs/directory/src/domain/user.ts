import type { Role } from '@mutua/contracts';
import type { Locale } from '@mutua/vocabulary';
import type { Membership } from './membership.js';

/** What people decide of themselves. */
export interface UserProfile {
  readonly name: string;
  readonly locale: Locale;
}

/** The roles that people have of themselves, and not for an organisation. */
export const OFFICES = ['coordinator', 'admin'] as const satisfies readonly Role[];
export type Office = (typeof OFFICES)[number];

/** What an admin decides of a person. One person may both ask and give (South-South cooperation, A/RES/78/311, op1). */
export interface Standing {
  readonly roles: Role[];
  /** The organisation they act for unless they choose another of theirs. */
  readonly organisationId: string | null;
  /** A person who is inactive keeps their row: what they did stays theirs. */
  readonly active: boolean;
}

export interface UserRegistration extends UserProfile, Omit<Standing, 'active'> {
  readonly email: string;
}

/** A person in the directory; `id` is the `sub` of their token. The email address goes into no event. */
export interface User extends UserProfile, Standing {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  /** All organisations they act for; `organisationId` is one of them, or null when there is none. */
  readonly memberships: readonly Membership[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
