import type { Filter } from './filter.js';

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
};
