import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { notIn } from '../pool/columns/condition.js';
import { flag } from '../pool/columns/flag-column.js';
import type { Filter } from './filter.js';

const openOnly = flag(({ openLicenceRequired }: NeedSnapshot) => openLicenceRequired);
const closed = flag(({ openLicence }: OfferSnapshot) => openLicence === false);

/**
 * A need that accepts only open licences gets no offer under a closed one (A/RES/78/311, pp9 and op7). An offer that
 * does not state its licence passes as unknown: the parties must settle it. The values are "required" and "open".
 */
export const licence: Filter<'licence', boolean, boolean | null, null> = {
  name: 'licence',
  apply: (need, offer) => ({
    filter: 'licence',
    passed: !need.openLicenceRequired || offer.openLicence !== false,
    unknown: need.openLicenceRequired && offer.openLicence === null,
    need: need.openLicenceRequired,
    offer: offer.openLicence,
    evidence: null,
  }),
  compile: (needs, offers) => {
    const needsOpen = needs.of(openOnly).rows;
    const isClosed = offers.of(closed).rows;
    return {
      offersFor: (need) => (needsOpen.has(need) ? [notIn(isClosed)] : []),
      needsFor: (offer) => (isClosed.has(offer) ? [notIn(needsOpen)] : []),
    };
  },
};
