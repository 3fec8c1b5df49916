import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { CapacityMismatch, isWithinCapacity, remainingCapacity, type Capacity } from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';

const UNKNOWN: Capacity = { unit: 'unknown' };

/**
 * What a match takes of an offer when the coordinator names nothing: one grant or project; of other units nothing that
 * could be counted, because needs do not say how many people or hours they ask for; of money the budget, where it is a
 * sum in the offer's currency, but no more than the offer gives to one recipient or still has.
 */
export function usualAllocation(need: NeedSnapshot, offer: OfferSnapshot): Capacity {
  const { capacity, remaining } = offer;
  if (capacity.unit === 'grants' || capacity.unit === 'projects') return { unit: capacity.unit, quantity: 1 };
  if (capacity.unit !== 'money' || (need.budget.kind !== 'exact' && need.budget.kind !== 'ceiling'))
    return UNKNOWN;
  const budget: Capacity = { unit: 'money', money: need.budget.money };
  if (need.budget.money.currency !== capacity.money.currency) return UNKNOWN;
  return [recipientCeiling(offer), remaining].reduce(
    (least, limit) => (isWithinCapacity(least, limit) ? least : limit),
    budget,
  );
}

/** The most that one recipient can get: the offer's amount where it is exact or a ceiling in the currency of its capacity. */
function recipientCeiling({ amount, capacity }: OfferSnapshot): Capacity {
  if (amount.kind !== 'exact' && amount.kind !== 'ceiling') return UNKNOWN;
  const sameCurrency = capacity.unit === 'money' && capacity.money.currency === amount.money.currency;
  return sameCurrency ? { unit: 'money', money: amount.money } : UNKNOWN;
}

/**
 * Holds that what a match takes is there: of the whole capacity, less what standing and accepted matches take, and of
 * what the offer's owner last said is left.
 *
 * @throws Refused `capacity-mismatch`; `quantity-required`; `capacity-exceeded` naming what is left
 */
export function assertAllocatable(
  allocation: Capacity,
  offer: OfferSnapshot,
  taken: readonly Capacity[],
): void {
  try {
    assertCounted(allocation, offer);
    if (!isWithinCapacity(allocation, recipientCeiling(offer))) throw exceeded(recipientCeiling(offer));
    const rest = remainingCapacity(offer.capacity, taken);
    if (isWithinCapacity(allocation, rest) && isWithinCapacity(allocation, offer.remaining)) return;
    throw exceeded(rest);
  } catch (error) {
    if (error instanceof RangeError) throw exceeded(offer.remaining);
    if (!(error instanceof CapacityMismatch)) throw error;
    throw new Refused(
      'invalid',
      'capacity-mismatch',
      `The offer gives ${offer.capacity.unit}: ${error.message}`,
      [{ pointer: '/allocation/unit', detail: `use ${offer.capacity.unit}` }],
    );
  }
}

/**
 * Holds that what an approved match takes is still there: its provider may have made the offer smaller at the moment of
 * approval. What the match itself holds is not counted against it.
 *
 * @throws Refused `capacity-exceeded`
 */
export function assertStillThere(
  allocation: Capacity,
  offer: OfferSnapshot,
  taken: readonly Capacity[],
): void {
  assertAllocatable(allocation, { ...offer, remaining: UNKNOWN }, taken);
}

/** Whoever names the unit of an offer that counts must say how many: none, or an unknown number, would hold nothing. */
function assertCounted(allocation: Capacity, { capacity }: OfferSnapshot): void {
  if (allocation.unit === 'unknown' || capacity.unit === 'unknown' || capacity.unit === 'money') return;
  if (capacity.quantity === null) return;
  if (allocation.unit === 'money' || (allocation.quantity !== null && allocation.quantity > 0)) return;
  throw new Refused(
    'invalid',
    'quantity-required',
    `The offer counts its ${capacity.unit}: say how many this match takes, at least 1.`,
    [{ pointer: '/allocation/quantity', detail: `a number of ${capacity.unit} from 1` }],
  );
}

function exceeded(rest: Capacity): Refused {
  const left = rest.unit === 'money' ? `${rest.money.currency} ${rest.money.amount}` : describe(rest);
  return new Refused('conflict', 'capacity-exceeded', `That is more than the offer can give (${left}).`, [
    { pointer: '/allocation', detail: `at most ${left}` },
  ]);
}

function describe(rest: Exclude<Capacity, { unit: 'money' }>): string {
  return rest.unit === 'unknown' ? 'unknown' : `${rest.quantity ?? 'unknown'} ${rest.unit}`;
}
