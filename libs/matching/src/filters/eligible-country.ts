import {
  isEligibleCountry,
  MEMBERSHIPS,
  membershipOf,
  type CountryGroup,
  type EligibilityGround,
  type PlaceKind,
  type PlaceRule,
} from '@mutua/vocabulary';
import { EligiblePlaces } from './eligible-places.js';
import type { Filter } from './filter.js';

/** The countries, M49 regions and groups an offer is for, and whether one of these lists suffices or all must hold. */
export interface PlacesNamed {
  readonly countries: string[];
  readonly regions: string[];
  readonly groups: CountryGroup[];
  readonly placeRule: PlaceRule;
}

/** Why the country is eligible or not; a group comes with the source of the membership. */
export interface EligibilityEvidence {
  readonly grounds: EligibilityGround[];
  /** The lists of the offer in which the country is not. */
  readonly unmet: PlaceKind[];
  /** The first day on which the group membership that counts here no longer holds, if that day is known. */
  readonly membershipEnds: string | null;
  /** Groups of the offer that the country belonged to before the day of judgement. */
  readonly left: { readonly group: CountryGroup; readonly on: string; readonly source: string }[];
}

/**
 * The offer is open to the need's country on the day of judgement: named itself, by its region, or by a group it
 * belongs to that day. Membership has a from and a to: three countries leave the least developed on 2026-11-24.
 */
export const eligibleCountry: Filter<'eligible-country', string, PlacesNamed, EligibilityEvidence> = {
  name: 'eligible-country',
  apply: (need, offer, { on }) => {
    const { countries, regions, groups, placeRule = 'any' } = offer.eligibility;
    const { eligible, grounds, unmet } = isEligibleCountry(offer.eligibility, need.country, on);
    return {
      filter: 'eligible-country',
      passed: eligible,
      unknown: false,
      need: need.country,
      offer: { countries, regions, groups, placeRule },
      evidence: {
        grounds,
        unmet,
        membershipEnds: eligible ? membershipThatEnds(need.country, grounds, placeRule, on) : null,
        left: eligible ? [] : groupsLeft(need.country, groups, on),
      },
    };
  },
  compile: (needs, offers) => {
    const places = new EligiblePlaces(needs, offers);
    return {
      offersFor: (need, context) => places.offersFor(need, context),
      needsFor: (offer, context) => places.needsFor(offer, context),
    };
  },
};

/** Where another ground would remain, the end of a membership changes nothing. */
function membershipThatEnds(
  country: string,
  grounds: readonly EligibilityGround[],
  placeRule: PlaceRule,
  on: string,
): string | null {
  const ground = grounds.find(({ kind }) => kind === 'group');
  if (ground?.kind !== 'group' || (placeRule === 'any' && grounds.length > 1)) return null;
  return membershipOf(country, ground.code, on)?.to ?? null;
}

function groupsLeft(
  country: string,
  groups: readonly CountryGroup[],
  on: string,
): EligibilityEvidence['left'] {
  return MEMBERSHIPS.flatMap(({ group, country: member, to, source }) =>
    member === country && groups.includes(group) && to !== null && to <= on
      ? [{ group, on: to, source }]
      : [],
  );
}
