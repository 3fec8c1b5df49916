import type { NeedStatus, OfferStatus } from '@mutua/contracts';
import { ofOffersThat } from '../pool/columns/one-sided.js';
import type { Filter } from './filter.js';

/** Only an open offer is proposed: a paused, exhausted, expired or withdrawn one never is (matching.md, step 1). */
export const offerOpen: Filter<'offer-open', NeedStatus, OfferStatus, null> = {
  name: 'offer-open',
  apply: (need, offer) => ({
    filter: 'offer-open',
    passed: offer.status === 'open',
    unknown: false,
    need: need.status,
    offer: offer.status,
    evidence: null,
  }),
  compile: ofOffersThat(({ status }) => status === 'open'),
};
