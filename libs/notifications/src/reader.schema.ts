import { EntitySchema } from 'typeorm';
import type { Reader } from './domain/reader.js';

/** This context's projection of the directory's users: a row for every version heard of. */
export const ReaderSchema = new EntitySchema<Reader>({
  name: 'reader',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    since: { type: 'timestamptz' },
    roles: { type: 'text', array: true },
    organisationIds: { type: 'uuid', name: 'organisation_ids', array: true },
    locale: { type: 'text' },
    active: { type: 'boolean' },
  },
});
