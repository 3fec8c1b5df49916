import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import {
  EQUITY_POLICY,
  equityGroupsOf,
  type BundleProblem,
  type CandidateEdge,
} from '@mutua/matching/clearing';
import type { ClearingInstance } from './clearing.js';

/** The best edges of a need, best first. */
export type EdgesOf = (need: NeedSnapshot) => readonly CandidateEdge[];

/** What clearing sees of needs and offers: a need asks for as many offers as it has types of cooperation. */
export function clearingInstance(
  needs: readonly NeedSnapshot[],
  offers: readonly OfferSnapshot[],
  edgesOf: EdgesOf,
  day: string,
): ClearingInstance {
  return {
    needs: needs.map((need) => ({
      id: need.id,
      asks: need.cooperationTypes.length,
      groups: equityGroupsOf(need.country, day),
      candidates: edgesOf(need),
    })),
    offers: offers.map((offer) => ({ id: offer.id, capacity: unitsLeft(offer) })),
  };
}

/** What bundles see of them: which of a need's types of cooperation each offer gives. */
export function bundleProblem(
  needs: readonly NeedSnapshot[],
  offers: readonly OfferSnapshot[],
  edgesOf: EdgesOf,
  day: string,
): BundleProblem {
  const typesOf = new Map(offers.map(({ id, cooperationTypes }) => [id, cooperationTypes]));
  return {
    needs: needs.map((need) => ({
      id: need.id,
      groups: equityGroupsOf(need.country, day),
      lacks: (1 << need.cooperationTypes.length) - 1,
      candidates: edgesOf(need).map(({ offerId, score }) => ({
        offerId,
        score,
        covers: need.cooperationTypes.reduce(
          (bits, type, bit) => (typesOf.get(offerId)?.includes(type) ? bits | (1 << bit) : bits),
          0,
        ),
      })),
    })),
    capacities: new Map(offers.map((offer) => [offer.id, unitsLeft(offer)])),
    policy: EQUITY_POLICY,
  };
}

function unitsLeft({ remaining }: OfferSnapshot): number {
  return remaining.unit === 'money' || remaining.unit === 'unknown' ? 1 : (remaining.quantity ?? 1);
}
