import { EntitySchema } from 'typeorm';
import type { ConnectedIdentity } from '../domain/identity.js';

export const IdentitySchema = new EntitySchema<ConnectedIdentity>({
  name: 'identity',
  columns: {
    issuer: { type: 'text', primary: true },
    subject: { type: 'text', primary: true },
    userId: { type: 'uuid', name: 'user_id' },
    connectedAt: { type: 'timestamptz', name: 'connected_at' },
  },
});
