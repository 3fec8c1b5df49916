import type { Subject } from './notification.js';
import type { ArgumentsOf, NotificationArguments, NotificationKind } from './notification-kind.js';

/** Who is told: everybody active who screens and decides, or who acts for one organisation. */
export type Audience =
  { readonly of: 'coordinators' } | { readonly of: 'members'; readonly organisationId: string };

export const COORDINATORS: Audience = { of: 'coordinators' };

export function membersOf(organisationId: string): Audience {
  return { of: 'members', organisationId };
}

/** Something to tell an audience; each of its people gets a notification of their own. */
export interface Announcement {
  readonly to: Audience;
  readonly kind: NotificationKind;
  readonly subject: Subject;
  readonly arguments: NotificationArguments;
}

/** Makes an announcement; the types hold that the arguments are those of the kind. */
export function tell<K extends NotificationKind>(
  to: Audience,
  kind: K,
  subject: Subject,
  args: ArgumentsOf[K],
): Announcement {
  return { to, kind, subject, arguments: args };
}
