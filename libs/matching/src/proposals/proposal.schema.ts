import { EntitySchema } from 'typeorm';
import type { Proposal } from '../domain/proposal.js';

/** The status also stands in a generated column, for lists and indexes. */
export interface ProposalRow extends Proposal {
  readonly status: Proposal['state']['status'];
}

export const ProposalSchema = new EntitySchema<ProposalRow>({
  name: 'proposal',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    needId: { type: 'uuid', name: 'need_id' },
    needRevision: { type: 'integer', name: 'need_revision' },
    needTitle: { type: 'text', name: 'need_title' },
    requesterId: { type: 'uuid', name: 'requester_id' },
    requesterName: { type: 'text', name: 'requester_name' },
    offerId: { type: 'uuid', name: 'offer_id' },
    offerRevision: { type: 'integer', name: 'offer_revision' },
    offerTitle: { type: 'text', name: 'offer_title' },
    providerId: { type: 'uuid', name: 'provider_id' },
    providerName: { type: 'text', name: 'provider_name' },
    score: { type: 'integer' },
    covers: { type: 'jsonb' },
    allocation: { type: 'jsonb' },
    contribution: { type: 'jsonb', nullable: true },
    record: { type: 'jsonb' },
    byHand: { type: 'jsonb', name: 'by_hand', nullable: true },
    state: { type: 'jsonb' },
    status: { type: 'text', insert: false, update: false },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});
