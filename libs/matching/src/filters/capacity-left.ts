import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { isNothing, type Amount, type Capacity, type CapacityUnit } from '@mutua/vocabulary';
import { ofOffersThat } from '../pool/columns/one-sided.js';
import type { Filter } from './filter.js';

/** How many of a unit the need still asks for, and how many the offer has left; null where one is not said. */
export interface QuantityEvidence {
  readonly unit: CapacityUnit;
  readonly asked: number;
  readonly left: number;
}

/** Something is left of what the offer can give, and it is not used up. An unknown rest is not zero: it passes (matching.md, step 1). */
export const capacityLeft: Filter<'capacity-left', Amount, Capacity, QuantityEvidence | null> = {
  name: 'capacity-left',
  apply: (need, offer) => {
    const left = isLeft(offer);
    return {
      filter: 'capacity-left',
      passed: left !== false,
      unknown: left === null,
      need: need.budget,
      offer: offer.remaining,
      evidence: quantitiesOf(need, offer),
    };
  },
  compile: ofOffersThat((offer) => isLeft(offer) !== false),
};

function quantitiesOf(
  { quantities = {}, coveredQuantities = {} }: NeedSnapshot,
  { remaining }: OfferSnapshot,
): QuantityEvidence | null {
  if (remaining.unit === 'unknown' || remaining.unit === 'money' || remaining.quantity === null) return null;
  const { unit, quantity: left } = remaining;
  const asked = (quantities[unit] ?? 0) - (coveredQuantities[unit] ?? 0);
  return asked > 0 ? { unit, asked, left } : null;
}

/** Whether something is left, or null if the offer does not say. */
function isLeft({ status, remaining }: Pick<OfferSnapshot, 'status' | 'remaining'>): boolean | null {
  if (status === 'exhausted') return false;
  if (remaining.unit === 'unknown') return null;
  if (remaining.unit === 'money') {
    return !isNothing(remaining.money);
  }
  return remaining.quantity === null ? null : remaining.quantity > 0;
}
