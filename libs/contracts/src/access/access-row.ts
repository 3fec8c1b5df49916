import { ROLES, type Role } from '../directory/user-snapshot.js';

/**
 * Who may call an endpoint: `public`, without being known; `anybody`, who is known if they are; `signed-in`, everybody who is
 * known; or whoever has one of some roles.
 */
export type Who = 'public' | 'anybody' | 'signed-in' | readonly Role[];

/**
 * Whose things somebody may touch by an endpoint.
 *
 * - `none`: it is about nothing of anybody
 * - `any`: whosever they are
 * - `self`: the person themself
 * - `session`: the browser in which they are signed in; a bearer token has none
 * - `own`: the organisation that they act for
 * - `member`: an organisation that the directory has them as a member of
 * - `manager`: the same, and they manage it
 * - `party`: either side of a match
 * - `seen`: what they may know of: their own, and what is open to those whose organisation is verified
 * - `others`: not those of an organisation that they act for (four eyes)
 * - `endorser`: ministries of the country that they are the focal point of
 */
export type Whose =
  | 'none'
  | 'any'
  | 'self'
  | 'session'
  | 'own'
  | 'member'
  | 'manager'
  | 'party'
  | 'seen'
  | 'others'
  | 'endorser';

/** Who may do what to which state of whose thing. */
export interface AccessRow {
  readonly who: Who;
  readonly whose: Whose;
  /** In which states, in the words of docs/state-machines.md; left out where it does not depend on any. */
  readonly states?: string;
  /** What somebody is answered who has the role and whose it is not; left out where that cannot be. */
  readonly otherwise?: 403 | 404;
}

export type AccessTable = Readonly<Record<string, AccessRow>>;

export const EVERY_ROLE: readonly Role[] = ROLES;
export const REQUESTER: readonly Role[] = ['requester'];
export const PROVIDER: readonly Role[] = ['provider'];
export const EITHER_SIDE: readonly Role[] = ['requester', 'provider'];
export const COORDINATOR: readonly Role[] = ['coordinator'];
export const OFFICES: readonly Role[] = ['coordinator', 'admin'];
export const ADMIN: readonly Role[] = ['admin'];
