import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { clearedPairsOf, Clearing, EQUITY_POLICY, equityGroupsOf } from '@mutua/matching/clearing';

/** A stored candidate, as far as clearing sees it. */
export interface Edge {
  readonly offerId: string;
  readonly score: number;
}

const PROPOSALS_A_NEED = 3;

/**
 * What the service proposes for each need once it has cleared the pool: the offers that clearing chooses, then the best that
 * have room to spare. Where it is otherwise, the service puts it right at its next start.
 *
 * @param candidates of each need, best first
 */
export function recommendedOffers(
  needs: readonly NeedSnapshot[],
  offers: readonly OfferSnapshot[],
  candidates: ReadonlyMap<string, readonly Edge[]>,
  day: string,
): Map<string, string[]> {
  const clearing = new Clearing(EQUITY_POLICY);
  for (const { id, status, remaining } of offers) {
    const capacity = 'quantity' in remaining ? (remaining.quantity ?? 1) : 1;
    if (status === 'open') clearing.putOffer({ id, capacity });
  }
  for (const { id, country, cooperationTypes } of needs) {
    clearing.putNeed({
      id,
      asks: Math.min(PROPOSALS_A_NEED, cooperationTypes.length),
      groups: equityGroupsOf(country, day),
      candidates: candidates.get(id) ?? [],
    });
  }
  clearing.settle();
  const hasRoom = (offerId: string) => {
    const offer = clearing.offerIds.find(offerId);
    return offer !== undefined && clearing.auction.state.free(offer) > 0;
  };
  return new Map(
    needs.map(({ id }) => {
      const chosen = clearedPairsOf(clearing, id).map(({ offerId }) => offerId);
      const others = (candidates.get(id) ?? []).map(({ offerId }) => offerId).filter(hasRoom);
      return [id, [...new Set([...chosen, ...others])].slice(0, PROPOSALS_A_NEED)];
    }),
  );
}
