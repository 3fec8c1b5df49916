import type { Capacity } from '@mutua/vocabulary';
import type { Transaction } from '@mutua/platform/persistence';
import { In, Not } from 'typeorm';
import { ProposalSchema } from './proposal.schema.js';

/** What other matches that stand, or have been delivered, take of the same offer. */
export async function takenOf({ manager }: Transaction, id: string, offerId: string): Promise<Capacity[]> {
  const others = await manager.find(ProposalSchema, {
    where: { offerId, id: Not(id), status: In(['approved', 'accepted', 'fulfilled']) },
    select: { id: true, allocation: true },
  });
  return others.map(({ allocation }) => allocation);
}
