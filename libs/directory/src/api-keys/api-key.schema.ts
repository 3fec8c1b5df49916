import type { Party } from '@mutua/contracts';
import { EntitySchema } from 'typeorm';

/** What API keys can be limited to: a context, and whether to change anything in it. */
export const API_SCOPES = [
  'directory:read',
  'needs:read',
  'needs:write',
  'offers:read',
  'offers:write',
  'matching:read',
  'matching:write',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** By what a machine acts for an organisation. Its row goes when it is revoked. */
export interface ApiKey {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly roles: Party[];
  readonly scopes: ApiScope[];
  readonly keyHash: Buffer;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
}

export const ApiKeySchema = new EntitySchema<ApiKey>({
  name: 'api_key',
  columns: {
    id: { type: 'uuid', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    name: { type: 'text' },
    roles: { type: 'text', array: true },
    scopes: { type: 'text', array: true },
    keyHash: { type: 'bytea', name: 'key_hash' },
    createdBy: { type: 'uuid', name: 'created_by' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    lastUsedAt: { type: 'timestamptz', name: 'last_used_at', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
  },
});
