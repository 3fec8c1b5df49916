import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import {
  CapacityMismatch,
  compareMoney,
  formatMoney,
  isWithinCapacity,
  isNothing,
  quantitiesGiven,
  remainingCapacity,
  sumLacking,
  typesCovered,
  wholeSumOf,
  type Amount,
  type Capacity,
  type CooperationType,
  type Money,
  type PartOfNeed,
  type Quantities,
} from '@mutua/vocabulary';
import { Refused } from '@mutua/platform/decision';
import { inCurrency } from '../clearing/splitting/exact-conversion.js';
import { NO_RATES, type ReferenceRates } from '../criteria/reference-rates.js';

const UNKNOWN: Capacity = { unit: 'unknown' };

/** What a need asks for, as far as it is counted. */
type Asking = Pick<NeedSnapshot, 'cooperationTypes' | 'quantities' | 'budget'>;

/** What is given whole: a match takes one when the need does not say how many. */
const GIVEN_WHOLE: readonly Capacity['unit'][] = ['grants', 'projects'];

/**
 * What a match takes of an offer when the coordinator names nothing: the sum that clearing grants; else what the need asks for
 * in the offer's unit, or what it lacks of its budget where that is a sum in the offer's currency, but no more than the offer gives to one
 * recipient or still has; one grant or project where the need does not say how many. Unknown where the need says nothing that
 * the offer counts.
 *
 * @param granted what clearing grants of an offer of money; null where it does not say
 * @param standing what approved and accepted matches give of the need: of what is counted, only the rest is asked for
 */
export function usualAllocation(
  need: NeedSnapshot,
  offer: OfferSnapshot,
  granted: Money | null = null,
  standing: readonly PartOfNeed[] = [],
): Capacity {
  if (granted && offer.capacity.unit === 'money' && offer.capacity.money.currency === granted.currency) {
    return { unit: 'money', money: granted };
  }
  return withinOffer(askedOf(offer, need, standing), offer);
}

/** No more than an offer gives to one recipient or still has. */
export function withinOffer(wanted: Capacity, offer: OfferSnapshot): Capacity {
  return [recipientCeiling(offer), offer.remaining].reduce(
    (least, limit) => (isWithinCapacity(least, limit) ? least : limit),
    wanted,
  );
}

function askedOf(
  { capacity, cooperationTypes }: OfferSnapshot,
  need: NeedSnapshot,
  standing: readonly PartOfNeed[],
): Capacity {
  const { quantities } = need;
  if (capacity.unit === 'unknown') return UNKNOWN;
  if (capacity.unit === 'money') {
    const money = sumLacking(need, standing);
    return money?.currency === capacity.money.currency ? { unit: 'money', money } : UNKNOWN;
  }
  const { unit } = capacity;
  const asked = quantities?.[unit];
  if (asked === undefined) return GIVEN_WHOLE.includes(unit) ? { unit, quantity: 1 } : UNKNOWN;
  return { unit, quantity: quantityLacking(need, { cooperationTypes }, unit, standing) ?? asked };
}

/**
 * How many of a unit a need lacks: the most that any of the types lacks which the offer gives; null where none lacks any, or the
 * need does not count the unit.
 */
export function quantityLacking(
  need: Asking,
  offer: Pick<OfferSnapshot, 'cooperationTypes'>,
  unit: keyof Quantities,
  standing: readonly PartOfNeed[],
): number | null {
  const asked = need.quantities?.[unit];
  if (asked === undefined) return null;
  const lacking = typesLacking(need, offer, standing).map((type) => {
    const giving = standing.filter(({ covers }) => covers.includes(type));
    const given = quantitiesGiven(
      { [unit]: asked },
      giving.map(({ allocation }) => allocation),
    );
    return asked - (given[unit] ?? 0);
  });
  return lacking.length > 0 ? Math.max(...lacking) : null;
}

/** The types of cooperation that the offer gives and standing matches do not cover in full. */
function typesLacking(
  need: Asking,
  { cooperationTypes }: Pick<OfferSnapshot, 'cooperationTypes'>,
  standing: readonly PartOfNeed[],
): CooperationType[] {
  const covered = typesCovered(need, standing);
  return typesServed(need, { cooperationTypes }).filter((type) => !covered.includes(type));
}

function typesServed(
  need: Asking,
  { cooperationTypes }: Pick<OfferSnapshot, 'cooperationTypes'>,
): CooperationType[] {
  return need.cooperationTypes.filter((type) => cooperationTypes.includes(type));
}

/**
 * Holds that a match gives something that approved and accepted matches do not give already. Where a side names no type of
 * cooperation, that is not known, and nothing is held.
 *
 * @throws Refused `already-covered`
 */
export function assertNotCovered(
  need: NeedSnapshot,
  offer: OfferSnapshot,
  standing: readonly PartOfNeed[],
): void {
  const served = typesServed(need, offer);
  if (served.length === 0 || typesLacking(need, offer, standing).length > 0) return;
  throw new Refused(
    'conflict',
    'already-covered',
    `Approved or accepted matches of this need cover all that the offer would give it (${served.join(', ')}). To approve it besides them, send "evenIfCovered": true.`,
    [{ pointer: '/evenIfCovered', detail: 'true, if the need is to get it besides' }],
  );
}

/** The most that one recipient can get: the offer's amount where it is exact or a ceiling in the currency of its capacity. */
function recipientCeiling({ amount, capacity }: OfferSnapshot): Capacity {
  if (!isSum(amount)) return UNKNOWN;
  const sameCurrency = capacity.unit === 'money' && capacity.money.currency === amount.money.currency;
  return sameCurrency ? { unit: 'money', money: amount.money } : UNKNOWN;
}

/**
 * Holds that an approval says what it takes of an offer that counts what it gives: a match that holds an unknown part
 * would let the same seats, hours or money be promised again.
 *
 * @throws Refused `allocation-required` naming what is left, and what the need asks for where that is in another currency
 */
export function assertNamed(
  allocation: Capacity,
  need: NeedSnapshot,
  offer: OfferSnapshot,
  rates: ReferenceRates = NO_RATES,
  standing: readonly PartOfNeed[] = [],
): void {
  const { capacity, remaining } = offer;
  if (allocation.unit !== 'unknown' || !isCounted(capacity)) return;
  const left = leftOf(remaining);
  const most = leftOf(withinOffer(remaining, offer));
  if (capacity.unit === 'money' && wholeSumOf(need.budget)) {
    const { currency } = capacity.money;
    throw new Refused(
      'invalid',
      'allocation-required',
      `${lackingOf(need, standing, currency, rates)}: name the sum in ${currency} that this match takes (${left} left).`,
      [{ pointer: '/allocation/money', detail: `a sum in ${currency}, at most ${most}` }],
    );
  }
  const unit =
    capacity.unit === 'money' ? `a sum in ${capacity.money.currency}` : `a number of ${capacity.unit}`;
  throw new Refused(
    'invalid',
    'allocation-required',
    `The offer counts what it gives and the need names no such sum or number for the whole: say what this match takes (${left} left).`,
    [{ pointer: '/allocation', detail: `${unit}, at most ${most}` }],
  );
}

/** How much of its sum a need lacks, told in an offer's currency, too, where there are rates. */
function lackingOf(
  need: NeedSnapshot,
  standing: readonly PartOfNeed[],
  currency: string,
  rates: ReferenceRates,
): string {
  const lacking = sumLacking(need, standing);
  if (!lacking) return 'Approved or accepted matches bring all of the sum that the need asks for';
  const told = lacking.currency === currency ? null : inCurrency(lacking, currency, rates);
  const converted = told ? `, ${formatMoney(told, 'en')} at the reference rates in force,` : '';
  return `The need asks for ${formatMoney(lacking, 'en')}${converted} and the offer gives ${currency}`;
}

/**
 * Holds that a sum is more than nothing, and what the offer gives each recipient at least, or exactly.
 *
 * @throws Refused `allocation-required`, `below-minimum`
 */
export function assertEnough(allocation: Capacity, { amount, capacity }: OfferSnapshot): void {
  if (allocation.unit !== 'money' || capacity.unit !== 'money') return;
  const { money } = allocation;
  if (money.currency !== capacity.money.currency) return;
  const pointer = '/allocation/money/amount';
  if (isNothing(money)) {
    throw new Refused('invalid', 'allocation-required', 'A match takes more than nothing: name its sum.', [
      { pointer, detail: 'more than 0' },
    ]);
  }
  if ((amount.kind !== 'floor' && amount.kind !== 'exact') || amount.money.currency !== money.currency)
    return;
  if (compareMoney(money, amount.money) >= 0) return;
  const least = formatMoney(amount.money, 'en');
  const word = amount.kind === 'exact' ? 'exactly' : 'at least';
  throw new Refused('invalid', 'below-minimum', `The offer gives each recipient ${word} ${least}.`, [
    { pointer, detail: `${word} ${least}` },
  ]);
}

type Sum = Amount & { readonly kind: 'exact' | 'ceiling' };

/** What is asked for in one sum, or given in one at most. */
function isSum(amount: Amount): amount is Sum {
  return amount.kind === 'exact' || amount.kind === 'ceiling';
}

function isCounted(capacity: Capacity): boolean {
  if (capacity.unit === 'unknown') return false;
  return capacity.unit === 'money' || capacity.quantity !== null;
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
      `The offer gives ${offer.capacity.unit === 'money' ? offer.capacity.money.currency : offer.capacity.unit}: ${error.message}`,
      [mismatchOf(allocation, offer.capacity)],
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

function mismatchOf(allocation: Capacity, capacity: Capacity): { pointer: string; detail: string } {
  if (allocation.unit === 'money' && capacity.unit === 'money') {
    return { pointer: '/allocation/money/currency', detail: `use ${capacity.money.currency}` };
  }
  return { pointer: '/allocation/unit', detail: `use ${capacity.unit}` };
}

/** Whoever names the unit of an offer that counts must say how many: none, or an unknown number, would hold nothing. */
function assertCounted(allocation: Capacity, { capacity }: OfferSnapshot): void {
  if (allocation.unit === 'unknown' || capacity.unit === 'money' || !isCounted(capacity)) return;
  if (allocation.unit === 'money' || (allocation.quantity !== null && allocation.quantity > 0)) return;
  throw new Refused(
    'invalid',
    'quantity-required',
    `The offer counts its ${capacity.unit}: say how many this match takes, at least 1.`,
    [{ pointer: '/allocation/quantity', detail: `a number of ${capacity.unit} from 1` }],
  );
}

function exceeded(rest: Capacity): Refused {
  const left = leftOf(rest);
  return new Refused('conflict', 'capacity-exceeded', `That is more than the offer can give (${left}).`, [
    { pointer: '/allocation', detail: `at most ${left}` },
  ]);
}

function leftOf(rest: Capacity): string {
  if (rest.unit === 'money') return formatMoney(rest.money, 'en');
  return rest.unit === 'unknown' ? 'unknown' : `${rest.quantity ?? 'unknown'} ${rest.unit}`;
}
