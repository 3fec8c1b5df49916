import type { OfferSnapshot } from '@mutua/contracts';
import { compareMoney, type Amount, type Capacity } from '@mutua/vocabulary';
import { ofOffersThat } from '../pool/columns/one-sided.js';
import type { Filter } from './filter.js';

/** Something is left of what the offer can give, and it is not used up. An unknown rest is not zero: it passes (matching.md, step 1). */
export const capacityLeft: Filter<'capacity-left', Amount, Capacity, null> = {
  name: 'capacity-left',
  apply: (need, offer) => {
    const left = isLeft(offer);
    return {
      filter: 'capacity-left',
      passed: left !== false,
      unknown: left === null,
      need: need.budget,
      offer: offer.remaining,
      evidence: null,
    };
  },
  compile: ofOffersThat((offer) => isLeft(offer) !== false),
};

/** Whether something is left, or null if the offer does not say. */
function isLeft({ status, remaining }: Pick<OfferSnapshot, 'status' | 'remaining'>): boolean | null {
  if (status === 'exhausted') return false;
  if (remaining.unit === 'unknown') return null;
  if (remaining.unit === 'money') {
    return compareMoney(remaining.money, { amount: '0', currency: remaining.money.currency }) > 0;
  }
  return remaining.quantity === null ? null : remaining.quantity > 0;
}
