import { EntitySchema } from 'typeorm';
import type { OrganisationSnapshot } from '@mutua/contracts';

/** This context's projection of the directory's organisations. */
export const OrganisationSchema = new EntitySchema<OrganisationSnapshot>({
  name: 'organisation',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    kind: { type: 'text' },
    country: { type: 'text', nullable: true },
    status: { type: 'text' },
  },
});
