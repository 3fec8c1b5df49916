import { EntitySchema } from 'typeorm';
import type { Organisation } from './domain/organisation.js';

/** The status also stands in a generated column, for lists and indexes. */
export interface OrganisationRow extends Organisation {
  readonly status: Organisation['state']['status'];
}

export const OrganisationSchema = new EntitySchema<OrganisationRow>({
  name: 'organisation',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    nameKey: { type: 'text', name: 'name_key' },
    kind: { type: 'text' },
    country: { type: 'text', nullable: true },
    website: { type: 'text', nullable: true },
    officialDomain: { type: 'text', name: 'official_domain', nullable: true },
    description: { type: 'text', nullable: true },
    contactEmail: { type: 'text', name: 'contact_email', nullable: true },
    state: { type: 'jsonb' },
    status: { type: 'text', insert: false, update: false },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});
