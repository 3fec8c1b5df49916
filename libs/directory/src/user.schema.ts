import { EntitySchema } from 'typeorm';
import type { User } from './domain/user.js';

export const UserSchema = new EntitySchema<User>({
  name: 'user',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    email: { type: 'text' },
    roles: { type: 'text', array: true },
    organisationId: { type: 'uuid', name: 'organisation_id', nullable: true },
    memberships: { type: 'jsonb' },
    locale: { type: 'text' },
    active: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});
