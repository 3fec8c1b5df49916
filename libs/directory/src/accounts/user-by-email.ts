import type { EntityManager } from 'typeorm';
import type { User } from '../domain/user.js';
import { UserSchema } from '../user.schema.js';

/** Whoever has this address, in capitals or small letters. */
export function userByEmail(manager: EntityManager, email: string): Promise<User | null> {
  return manager
    .createQueryBuilder(UserSchema, 'person')
    .where('lower(person.email) = lower(:email)', { email })
    .getOne();
}
