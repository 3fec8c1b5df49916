import { EntitySchema } from 'typeorm';
import type { ProposalSnapshot } from '@mutua/contracts';

/** What this context must remember of a proposal: which need it is for, and where it stood and what it took before the next event. */
export type KnownProposal = Pick<ProposalSnapshot, 'id' | 'version' | 'status' | 'needId'> & {
  /** What it takes; null of proposals that were heard of before this was kept. */
  readonly allocation: ProposalSnapshot['allocation'] | null;
};

export const ProposalSchema = new EntitySchema<KnownProposal>({
  name: 'proposal',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    status: { type: 'text' },
    needId: { type: 'uuid', name: 'need_id' },
    allocation: { type: 'jsonb', nullable: true },
  },
});
