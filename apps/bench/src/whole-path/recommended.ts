import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { EQUITY_POLICY } from '@mutua/matching/clearing';
import { ClearedPool, NO_RATES, type PoolToClear, type StoredCandidate } from '@mutua/matching/rounds';

/**
 * What the service proposes for each need once it has cleared the pool: what its own first round comes to.
 *
 * @param candidates the best of a need first
 * @param day 'YYYY-MM-DD', by which countries belong to groups
 */
export async function recommendedOffers(
  needs: readonly NeedSnapshot[],
  offers: readonly OfferSnapshot[],
  candidates: readonly StoredCandidate[],
  day: string,
): Promise<Map<string, string[]>> {
  const stored: PoolToClear = {
    openNeeds: async () => openById(needs),
    openOffers: async () => openById(offers),
    // a stable sort: those of a need stay one after the other
    candidates: async () => candidates.toSorted((a, b) => compare(a.needId, b.needId)),
    standingOfNeeds: async () => [],
  };
  const pool = await ClearedPool.load(stored, { equity: EQUITY_POLICY, rates: NO_RATES, day });
  await pool.settle(1);
  return new Map(needs.map(({ id }) => [id, pool.recommendedFor(id).map(({ offerId }) => offerId)]));
}

function openById<Side extends NeedSnapshot | OfferSnapshot>(sides: readonly Side[]): Side[] {
  return sides.filter(({ status }) => status === 'open').sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
