import type { Party } from '@mutua/contracts';
import { EntitySchema } from 'typeorm';

/** Somebody was asked by mail to act for an organisation, and has not answered. */
export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly roles: Party[];
  readonly manages: boolean;
  readonly tokenHash: Buffer;
  readonly invitedBy: string;
  readonly invitedByName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export const InvitationSchema = new EntitySchema<Invitation>({
  name: 'invitation',
  columns: {
    id: { type: 'uuid', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    email: { type: 'text' },
    roles: { type: 'text', array: true },
    manages: { type: 'boolean' },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    invitedBy: { type: 'uuid', name: 'invited_by' },
    invitedByName: { type: 'text', name: 'invited_by_name' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
});
