import type { Capacity, PartOfNeed } from '@mutua/vocabulary';
import { asSystem } from '@mutua/platform/persistence';
import { In, Not, type EntityManager } from 'typeorm';
import type { Proposal } from '../domain/proposal.js';
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

/** A match that stands or has been delivered. */
export type HeldMatch = Pick<
  Proposal,
  'needId' | 'offerId' | 'covers' | 'allocation' | 'contribution' | 'state'
>;

/** All matches that stand, or have been delivered, of any of these needs and offers: everybody's, whoever asks. */
export async function heldMatches(
  { manager }: { readonly manager: EntityManager },
  needIds: readonly string[],
  offerIds: readonly string[],
): Promise<HeldMatch[]> {
  const status = In(['approved', 'accepted', 'fulfilled']);
  return asSystem(() =>
    manager.find(ProposalSchema, {
      where: [
        { needId: In(needIds), status },
        { offerId: In(offerIds), status },
      ],
      select: {
        id: true,
        needId: true,
        offerId: true,
        covers: true,
        allocation: true,
        contribution: true,
        state: true,
      },
    }),
  );
}

/** What they take of an offer. */
export function takenIn(matches: readonly HeldMatch[], offerId: string): Capacity[] {
  return matches.filter((match) => match.offerId === offerId).map(({ allocation }) => allocation);
}

/** What those of them that stand give of a need. */
export function givenIn(matches: readonly HeldMatch[], needId: string): PartOfNeed[] {
  return matches.filter((match) => match.needId === needId && match.state.status !== 'fulfilled');
}
