import { EntitySchema } from 'typeorm';
import type { Session } from '../domain/session.js';

export const SessionSchema = new EntitySchema<Session>({
  name: 'session',
  columns: {
    id: { type: 'uuid', primary: true },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    userId: { type: 'uuid', name: 'user_id' },
    organisationId: { type: 'uuid', name: 'organisation_id', nullable: true },
    method: { type: 'text' },
    address: { type: 'text' },
    userAgent: { type: 'text', name: 'user_agent' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    lastSeenAt: { type: 'timestamptz', name: 'last_seen_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
});
