import { compareMoney, type Amount, type Capacity } from '@mutua/vocabulary';
import { ofOffersThat } from '../pool/columns/one-sided.js';
import type { Filter } from './filter.js';

/** Something is left of what the offer can give. An unknown rest is not zero: it passes (matching.md, step 1). */
export const capacityLeft: Filter<'capacity-left', Amount, Capacity, null> = {
  name: 'capacity-left',
  apply: (need, offer) => {
    const left = isLeft(offer.remaining);
    return {
      filter: 'capacity-left',
      passed: left !== false,
      unknown: left === null,
      need: need.budget,
      offer: offer.remaining,
      evidence: null,
    };
  },
  compile: ofOffersThat(({ remaining }) => isLeft(remaining) !== false),
};

/** Whether something is left, or null if the offer does not say. */
function isLeft(capacity: Capacity): boolean | null {
  if (capacity.unit === 'unknown') return null;
  if (capacity.unit === 'money') {
    return compareMoney(capacity.money, { amount: '0', currency: capacity.money.currency }) > 0;
  }
  return capacity.quantity === null ? null : capacity.quantity > 0;
}
