import type { Filter } from './filter.js';

/** An organisation is not matched with itself. The one place where the rules look at who a party is. */
export const notOwnOffer: Filter<'not-own-offer', string, string, null> = {
  name: 'not-own-offer',
  apply: (need, offer) => ({
    filter: 'not-own-offer',
    passed: need.organisationId !== offer.organisationId,
    unknown: false,
    need: need.organisationId,
    offer: offer.organisationId,
    evidence: null,
  }),
};
