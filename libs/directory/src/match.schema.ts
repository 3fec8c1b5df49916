import { EntitySchema } from 'typeorm';
import type { KnownMatch } from './domain/match.js';

/** This context's projection of the matches that coordinators approved. */
export const MatchSchema = new EntitySchema<KnownMatch>({
  name: 'match',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    status: { type: 'text' },
    requesterId: { type: 'uuid', name: 'requester_id' },
    providerId: { type: 'uuid', name: 'provider_id' },
  },
});
