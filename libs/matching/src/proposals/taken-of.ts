import type { Capacity, PartOfNeed } from '@mutua/vocabulary';
import { asSystem } from '@mutua/platform/persistence';
import { In, Not, type EntityManager } from 'typeorm';
import { ProposalSchema } from './proposal.schema.js';

/** What other matches that stand, or have been delivered, take of the same offer: everybody's, whoever asks. */
export async function takenOf(
  { manager }: { readonly manager: EntityManager },
  id: string,
  offerId: string,
): Promise<Capacity[]> {
  const others = await asSystem(() =>
    manager.find(ProposalSchema, {
      where: { offerId, id: Not(id), status: In(['approved', 'accepted', 'fulfilled']) },
      select: { id: true, allocation: true },
    }),
  );
  return others.map(({ allocation }) => allocation);
}

/** What other matches that stand give of the same need: everybody's, whoever asks. */
export async function givenTo(
  { manager }: { readonly manager: EntityManager },
  id: string,
  needId: string,
): Promise<PartOfNeed[]> {
  const others = await asSystem(() =>
    manager.find(ProposalSchema, {
      where: { needId, id: Not(id), status: In(['approved', 'accepted']) },
      select: { id: true, covers: true, allocation: true, contribution: true },
    }),
  );
  return others.map(({ covers, allocation, contribution }) => ({ covers, allocation, contribution }));
}
