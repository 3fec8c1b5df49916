import type { NeedStatus, OfferStatus } from '@mutua/contracts';
import { ofOffersThat } from '../pool/columns/one-sided.js';
import type { Filter } from './filter.js';

/**
 * Only an open offer is proposed: a paused, expired or withdrawn one never is (matching.md, step 1). One that is used up is
 * closed by that alone, which `capacity-left` says: one condition, not two.
 */
export const offerOpen: Filter<'offer-open', NeedStatus, OfferStatus, null> = {
  name: 'offer-open',
  apply: (need, offer) => ({
    filter: 'offer-open',
    passed: isOpen(offer.status),
    unknown: false,
    need: need.status,
    offer: offer.status,
    evidence: null,
  }),
  compile: ofOffersThat(({ status }) => isOpen(status)),
};

function isOpen(status: OfferStatus): boolean {
  return status === 'open' || status === 'exhausted';
}
