import type { OrganisationKind } from '@mutua/vocabulary';
import type { Filter } from './filter.js';

/** The offer accepts the kind of organisation that asks; naming no kind is no coded limit (real/README.md, eligibility). */
export const applicantKind: Filter<'applicant-kind', OrganisationKind, OrganisationKind[], null> = {
  name: 'applicant-kind',
  apply: (need, offer) => {
    const kinds = offer.eligibility.applicantKinds;
    return {
      filter: 'applicant-kind',
      passed: kinds.length === 0 || kinds.includes(need.applicantKind),
      unknown: false,
      need: need.applicantKind,
      offer: kinds,
      evidence: null,
    };
  },
};
