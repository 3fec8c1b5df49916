import type { OrganisationKind } from '@mutua/vocabulary';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { inAnyOf } from '../pool/columns/condition.js';
import { setOf } from '../pool/columns/set-column.js';
import type { Filter } from './filter.js';

const kindOfNeed = setOf(({ applicantKind: kind }: NeedSnapshot) => [kind]);
const kindsAccepted = setOf(({ eligibility }: OfferSnapshot) => eligibility.applicantKinds);

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
  compile: (needs, offers) => {
    const asking = needs.of(kindOfNeed);
    const accepted = offers.of(kindsAccepted);
    return {
      offersFor: (need) => [inAnyOf([accepted.none, ...accepted.namingEach(asking.codesAt(need))])],
      needsFor: (offer) =>
        accepted.none.has(offer) ? [] : [inAnyOf(asking.namingEach(accepted.codesAt(offer)))],
    };
  },
};
