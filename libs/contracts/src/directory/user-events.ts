import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { defineEvent } from '../event.js';
import { UserSnapshot } from './user-snapshot.js';

export class UserPayload {
  @ValidateNested() @Type(() => UserSnapshot) user!: UserSnapshot;
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
