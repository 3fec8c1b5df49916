import type { Clearing, WholeNeed } from '../clearing/index.js';
import type { Allotment } from './allotment.js';
import { UNLIMITED } from './servable-needs.js';
import type { SharedMoney } from './shared-money.js';
import type { WholeOfPool } from './whole-of-pool.js';
import type { WithheldPairs } from './withheld-pairs.js';

/** More needs, or pairs, than that are not searched together; what is left out stays as it is. */
const MOST_NEEDS = 24;
const MOST_PAIRS = 300;

/** Needs that contest the same offers. */
export interface Neighbourhood {
  readonly needs: readonly WholeNeed[];
  /** The offers for which they contend, with others or among themselves. */
  readonly scarce: ReadonlySet<string>;
  /** Whether nobody else contends for these. */
  readonly isWhole: boolean;
}

export interface ContestedPool {
  readonly clearing: Clearing;
  readonly money: SharedMoney;
  readonly withheld: WithheldPairs;
  readonly whole: WholeOfPool;
  readonly allotment: Allotment;
}

/**
 * The needs that contend with one for offers, those that contend with these, and so on, the nearest first. Needs and scarce
 * offers of exchanges that were found are left out.
 */
export function neighbourhoodOf(seed: string, pool: ContestedPool): Neighbourhood {
  const { whole, allotment } = pool;
  const needIds = new Set([seed]);
  const scarce = new Set<string>();
  const needs: WholeNeed[] = [];
  let isWhole = true;
  let pairs = 0;
  // a set that grows is gone through to its end
  for (const needId of needIds) {
    const need = whole.need(needId);
    const isTooMuch = needs.length > 0 && pairs + need.pairs.length > MOST_PAIRS;
    if (needs.length >= MOST_NEEDS || isTooMuch) {
      isWhole = false;
      break;
    }
    needs.push(need);
    pairs += need.pairs.length;
    for (const { offerId } of need.pairs) {
      if (scarce.has(offerId) || !isScarce(offerId, pool)) continue;
      if ([...allotment.exchangesWith(offerId)].length > 0) {
        isWhole = false;
        continue;
      }
      scarce.add(offerId);
      for (const other of [...allotment.holdersOf(offerId), ...rivalsFor(offerId, pool)]) {
        if (allotment.exchangeOf(other)) isWhole = false;
        else needIds.add(other);
      }
    }
  }
  const isFree = ({ offerId }: { offerId: string }) => scarce.has(offerId) || !isScarce(offerId, pool);
  return {
    needs: needs
      .map((need) => ({ ...need, pairs: need.pairs.filter(isFree) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    scarce,
    isWhole,
  };
}

/** Whether an offer may not be enough for all that it fits. */
export function isScarce(offerId: string, pool: ContestedPool): boolean {
  const { clearing, money, whole } = pool;
  const offer = clearing.offerIds.find(offerId);
  if (offer === undefined) return false;
  if (money.has(offerId)) return true;
  const capacity = clearing.auction.state.capacity[offer]!;
  if (capacity >= UNLIMITED) return false;
  return whole.priceOf(offerId) > 0 || rivalsFor(offerId, pool).length > capacity;
}

function rivalsFor(offerId: string, { whole, withheld }: ContestedPool): string[] {
  return [...whole.needsThatFit(offerId), ...withheld.needsOf(offerId)].sort();
}
