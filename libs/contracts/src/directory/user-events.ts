import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { UserSnapshot } from './user-snapshot.js';

export class UserPayload {
  @Holds(() => UserSnapshot) user!: UserSnapshot;
}

export const UserRegistered = defineEvent(
  'directory.user.registered',
  UserPayload,
  'A person may use the platform in the roles named.',
);
export const UserChanged = defineEvent(
  'directory.user.changed',
  UserPayload,
  "A person's roles, organisation, language or standing changed.",
);
