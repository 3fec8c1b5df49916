import type { Clearing, WholeNeed } from '../clearing/index.js';
import type { Allotment } from './allotment.js';
import { UNLIMITED } from './servable-needs.js';
import type { SharedMoney } from './shared-money.js';
import type { WholeOfPool } from './whole-of-pool.js';
import type { WithheldPairs } from './withheld-pairs.js';

/** Among more needs, or scarce offers, no exchange is searched for: HiGHS would take longer than an event may wait. */
export const MOST_TOGETHER = 24;

/** Needs that contend for the same offers, and nobody else with them. */
export interface Neighbourhood {
  readonly needs: readonly WholeNeed[];
  /** The offers for which they contend. */
  readonly scarce: ReadonlySet<string>;
}

export interface ContestedPool {
  readonly clearing: Clearing;
  readonly money: SharedMoney;
  readonly withheld: WithheldPairs;
  readonly whole: WholeOfPool;
  readonly allotment: Allotment;
}

/** The needs that contend with one for offers, those that contend with these, and so on; null if they are too many. */
export function neighbourhoodOf(seed: string, pool: ContestedPool): Neighbourhood | null {
  const needIds = new Set([seed]);
  const scarce = new Set<string>();
  // a set that grows is gone through to its end
  for (const needId of needIds) {
    for (const { offerId } of pool.whole.need(needId).pairs) {
      if (scarce.has(offerId) || !isScarce(offerId, pool)) continue;
      scarce.add(offerId);
      for (const rival of rivalsFor(offerId, pool)) needIds.add(rival);
      if (needIds.size > MOST_TOGETHER || scarce.size > MOST_TOGETHER) return null;
    }
  }
  return { needs: [...needIds].sort().map((id) => pool.whole.need(id)), scarce };
}

/** Whether an offer may not be enough for all that it fits. */
function isScarce(offerId: string, pool: ContestedPool): boolean {
  const { clearing, money, whole } = pool;
  const offer = clearing.offerIds.find(offerId);
  if (offer === undefined) return false;
  if (money.has(offerId)) return true;
  const capacity = clearing.auction.state.capacity[offer]!;
  if (capacity >= UNLIMITED) return false;
  return whole.priceOf(offerId) > 0 || rivalsFor(offerId, pool).length > capacity;
}

function rivalsFor(offerId: string, { whole, withheld }: ContestedPool): string[] {
  return [...whole.needsThatFit(offerId), ...withheld.needsOf(offerId)];
}
