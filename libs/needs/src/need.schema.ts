import { EntitySchema } from 'typeorm';
import type { Need } from './domain/need.js';

/** The status also stands in a generated column, for lists and indexes. */
export interface NeedRow extends Need {
  readonly status: Need['state']['status'];
}

export const NeedSchema = new EntitySchema<NeedRow>({
  name: 'need',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    revision: { type: 'integer' },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    organisationName: { type: 'text', name: 'organisation_name' },
    applicantKind: { type: 'text', name: 'applicant_kind' },
    country: { type: 'text' },
    content: { type: 'jsonb' },
    coverage: { type: 'jsonb' },
    state: { type: 'jsonb' },
    status: { type: 'text', insert: false, update: false },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});
