import type { Clearing, WholeNeed, WholeProblem } from '../clearing/index.js';
import type { Allotment } from './allotment.js';
import { UNLIMITED } from './servable-needs.js';
import type { SharedMoney } from './shared-money.js';
import type { WholeOfPool } from './whole-of-pool.js';
import type { WithheldPairs } from './withheld-pairs.js';

/** So many needs and scarce offers HiGHS looks at together: with more it would take longer than an event may wait. */
export const MOST_TOGETHER = 24;
/** Among more needs that contend with each other no exchange is searched for. */
const MOST_IN_CONTEST = 1_000;

/** Less than that is no gain, but what rounding leaves. In points. */
export const NO_GAIN = 0.01;

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

/**
 * The needs that contend with one for offers, those that contend with these, and so on; null if they are too many.
 *
 * @param among those of too many, which are added to
 */
export function neighbourhoodOf(seed: string, pool: ContestedPool, among: Set<string>): Neighbourhood | null {
  const needIds = new Set([seed]);
  const scarce = new Set<string>();
  // a set that grows is gone through to its end
  for (const needId of needIds) {
    if (among.has(needId) || needIds.size > MOST_IN_CONTEST) {
      for (const id of needIds) among.add(id);
      return null;
    }
    for (const { offerId } of pool.whole.need(needId).pairs) {
      if (scarce.has(offerId) || !isScarce(offerId, pool)) continue;
      scarce.add(offerId);
      for (const rival of rivalsFor(offerId, pool)) needIds.add(rival);
    }
  }
  return { needs: [...needIds].sort().map((id) => pool.whole.need(id)), scarce };
}

/** Whether HiGHS can look at all of it at one time. */
export function isSmall({ needs, scarce }: Neighbourhood): boolean {
  return needs.length <= MOST_TOGETHER && scarce.size <= MOST_TOGETHER;
}

/** Units; of an offer of money 1, all that it has left. None where it is not cleared. */
export function capacityOf(offerId: string, { clearing, money }: ContestedPool): number {
  const offer = clearing.offerIds.find(offerId);
  if (offer === undefined) return 0;
  return money.has(offerId) ? 1 : clearing.auction.state.capacity[offer]!;
}

/** The whole that needs which contend are to solve, with whatever else they could get. */
export function problemOf({ needs, scarce }: Neighbourhood, pool: ContestedPool): WholeProblem {
  const offerIds = new Set([...scarce, ...needs.flatMap(({ pairs }) => pairs.map((pair) => pair.offerId))]);
  return { needs, offers: [...offerIds].sort().map((id) => ({ id, capacity: capacityOf(id, pool) })) };
}

/** What needs have got is worth. In points. */
export function valueOf(needs: readonly { readonly id: string }[], { whole }: ContestedPool): number {
  return needs.flatMap(({ id }) => whole.worthOf(id)).reduce((sum, { value }) => sum + value, 0);
}

/** What the offers for which needs contend would fetch at the present prices. In points. */
export function revenueOf({ scarce }: Neighbourhood, pool: ContestedPool): number {
  return [...scarce]
    .filter((id) => capacityOf(id, pool) > 0)
    .reduce((sum, id) => sum + capacityOf(id, pool) * pool.whole.priceOf(id), 0);
}

/** The offers that somebody contends for, or that are held and limited. */
export function restsOn(
  scarce: ReadonlySet<string>,
  holders: ReadonlyMap<string, unknown>,
  pool: ContestedPool,
): Set<string> {
  return new Set([...scarce, ...[...holders.keys()].filter((id) => capacityOf(id, pool) < UNLIMITED)]);
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

/** The needs that fit an offer, whether or not they get it. */
export function rivalsFor(
  offerId: string,
  { whole, withheld }: Pick<ContestedPool, 'whole' | 'withheld'>,
): string[] {
  return [...whole.needsThatFit(offerId), ...withheld.needsOf(offerId)];
}
