import { EntitySchema } from 'typeorm';
import type { Offer } from './domain/offer.js';

/** The status also stands in a generated column, for lists and indexes. */
export interface OfferRow extends Offer {
  readonly status: Offer['state']['status'];
}

export const OfferSchema = new EntitySchema<OfferRow>({
  name: 'offer',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    revision: { type: 'integer' },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    organisationName: { type: 'text', name: 'organisation_name' },
    providerKind: { type: 'text', name: 'provider_kind' },
    providerCountry: { type: 'text', name: 'provider_country', nullable: true },
    content: { type: 'jsonb' },
    claims: { type: 'jsonb' },
    state: { type: 'jsonb' },
    status: { type: 'text', insert: false, update: false },
    confirmedAt: { type: 'timestamptz', name: 'confirmed_at' },
    reconfirmationAskedAt: { type: 'timestamptz', name: 'reconfirmation_asked_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});
