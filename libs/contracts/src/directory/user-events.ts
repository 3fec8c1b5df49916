import { IsString } from 'class-validator';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { UserSnapshot } from './user-snapshot.js';

export class UserPayload {
  @Holds(() => UserSnapshot) user!: UserSnapshot;
}

/** The provider is named as the operator named it; who somebody is over there stays in the directory. */
export class UserProviderPayload extends UserPayload {
  @IsString() provider!: string;
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
export const UserConnectedProvider = defineEvent(
  'directory.user.provider-connected',
  UserProviderPayload,
  'A person signs in at an outside provider, too, from now on.',
);
export const UserDisconnectedProvider = defineEvent(
  'directory.user.provider-disconnected',
  UserProviderPayload,
  'A person signs in at that provider no more.',
);
export const UserSessionsEnded = defineEvent(
  'directory.user.sessions-ended',
  UserPayload,
  'An admin ended the sessions of a person, who may sign in again.',
);
