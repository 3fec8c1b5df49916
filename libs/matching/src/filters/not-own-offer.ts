import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { byRow } from '../pool/columns/condition.js';
import { uuid } from '../pool/columns/uuid-column.js';
import type { Filter } from './filter.js';

const requester = uuid(({ organisationId }: NeedSnapshot) => organisationId);
const provider = uuid(({ organisationId }: OfferSnapshot) => organisationId);

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
  compile: (needs, offers) => {
    const requesters = needs.of(requester);
    const providers = offers.of(provider);
    return {
      offersFor: (need) => [byRow((offer) => !providers.isSame(offer, requesters, need))],
      needsFor: (offer) => [byRow((need) => !requesters.isSame(need, providers, offer))],
    };
  },
};
