import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import {
  compareMoney,
  formatMoney,
  ratio,
  sumBrought,
  sumLacking,
  timesMoney,
  wholeSumOf,
  type Capacity,
  type Money,
  type PartOfNeed,
} from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';
import { inCurrency, minorUnits } from '../clearing/splitting/exact-conversion.js';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { quantityLacking } from './allocation.js';
import type { Taken } from './proposal-decisions.js';

/** What comes so near in another currency to what a need lacks is all of it: reference rates move by more. */
const AS_GOOD_AS_ALL = 0.01;
/** In one currency, what rounding of a few grants can have left over, in its smallest units. */
const ROUNDING = 3n;

/**
 * What a match brings of the sum that a need asks for, in the currency of its budget, at the reference rates in force: the money
 * that it takes, or as many grants of a fixed amount. Null where that is not known, which is not zero.
 *
 * @param given what other matches that stand bring
 */
export function contributionOf(
  allocation: Capacity,
  need: Pick<NeedSnapshot, 'budget'>,
  offer: Pick<OfferSnapshot, 'amount'>,
  given: readonly PartOfNeed[],
  rates: ReferenceRates,
): Money | null {
  const asked = wholeSumOf(need.budget);
  const sum = sumTaken(allocation, offer);
  if (!asked || !sum) return null;
  const told = inCurrency(sum, asked.currency, rates);
  const lacking = sumLacking(need, given);
  if (!told || !lacking) return told;
  if (sum.currency !== asked.currency) {
    return Math.abs(ratio(told, lacking) - 1) <= AS_GOOD_AS_ALL ? lacking : told;
  }
  const missing = minorUnits(lacking) - minorUnits(told);
  return missing > 0n && missing <= ROUNDING ? lacking : told;
}

/**
 * What a need still asks for in what an offer counts; null where it does not say, or asks for no more than "at least" a sum.
 *
 * @param given what other matches that stand give
 */
export function lackingIn(
  need: NeedSnapshot,
  { capacity, cooperationTypes }: Pick<OfferSnapshot, 'capacity' | 'cooperationTypes'>,
  given: readonly PartOfNeed[],
  rates: ReferenceRates,
): Capacity | null {
  if (capacity.unit === 'unknown') return null;
  if (capacity.unit !== 'money') {
    const { unit } = capacity;
    const quantity = quantityLacking(need, { cooperationTypes }, unit, given);
    return quantity === null ? null : { unit, quantity };
  }
  const asked = wholeSumOf(need.budget);
  const lacking = sumLacking(need, given);
  if (!asked || (lacking && need.budget.kind === 'floor')) return null;
  const { currency } = capacity.money;
  const money = inCurrency(lacking ?? { ...asked, amount: '0' }, currency, rates);
  return money && { unit: 'money', money };
}

function sumTaken(allocation: Capacity, { amount }: Pick<OfferSnapshot, 'amount'>): Money | null {
  if (allocation.unit === 'money') return allocation.money;
  if (allocation.unit !== 'grants' || amount.kind !== 'exact' || allocation.quantity === null) return null;
  return timesMoney(amount.money, allocation.quantity);
}

/**
 * Holds that a match gives no more than the need still asks for, in what it counts.
 *
 * @throws Refused `more-than-asked` naming what it lacks
 */
export function assertNotMoreThanAsked(
  { allocation, contribution }: Taken,
  need: NeedSnapshot,
  offer: Pick<OfferSnapshot, 'cooperationTypes'>,
  given: readonly PartOfNeed[],
): void {
  if (allocation.unit === 'unknown') return;
  if (allocation.unit === 'money') {
    const lacking = sumLacking(need, given);
    // who asks for "at least" a sum may get more
    if (!contribution || (lacking && need.budget.kind === 'floor')) return;
    if (lacking && compareMoney(contribution, lacking) <= 0) return;
    throw moreThanAsked(formatMoney(contribution, 'en'), lacking);
  }
  if (allocation.quantity === null) return;
  const { unit, quantity } = allocation;
  // the size of one grant is its provider's to say, but not how many are given, nor whether one comes on top of others
  if (contribution && (quantity > 1 || sumBrought(need, given)) && need.budget.kind !== 'floor') {
    const rest = sumLacking(need, given);
    if (!rest || compareMoney(contribution, rest) > 0)
      throw moreThanAsked(formatMoney(contribution, 'en'), rest);
  }
  const lacking = quantityLacking(need, offer, unit, given);
  if (lacking !== null && quantity > lacking)
    throw moreThanAsked(`${quantity} ${unit}`, `${lacking} ${unit}`);
}

function moreThanAsked(given: string, lacking: Money | string | null): Refused {
  const rest = typeof lacking === 'string' ? lacking : lacking ? formatMoney(lacking, 'en') : 'no more money';
  return new Refused(
    'conflict',
    'more-than-asked',
    `This match would give the need ${given}, and it still asks for ${rest}. Name an "allocation" that gives no more, or send "evenIfCovered": true.`,
    [{ pointer: '/evenIfCovered', detail: 'true, if the need is to get more than it asks for' }],
  );
}
