import { CodeField, CodesField, COUNTRY, REGION, StandardsField } from '@mutua/platform/http';
import {
  COUNTRY_GROUPS,
  ORGANISATION_KINDS,
  PLACE_RULES,
  type CountryGroup,
  type Eligibility,
  type OrganisationKind,
  type PlaceRule,
} from '@mutua/vocabulary';

const OPTIONAL = { optional: true };

/** Who may receive an offer. An empty list is no limit; within a list, any one entry suffices. */
export class EligibilityDto implements Eligibility {
  @StandardsField(COUNTRY, OPTIONAL) countries: string[] = [];
  @StandardsField(REGION, OPTIONAL) regions: string[] = [];
  @CodesField(COUNTRY_GROUPS, OPTIONAL) groups: CountryGroup[] = [];
  @CodeField(PLACE_RULES, {
    ...OPTIONAL,
    description:
      'Where more than one of countries, regions and groups is filled: `any` of them suffices (as when this is left out), or `all` must hold. Small island States of the Pacific only: groups SIDS, regions 009, `all`',
  })
  placeRule: PlaceRule = 'any';
  @CodesField(ORGANISATION_KINDS, {
    ...OPTIONAL,
    description: 'Kinds of organisation that may apply; a condition of its own, whatever the places',
  })
  applicantKinds: OrganisationKind[] = [];

  toEligibility(): Eligibility {
    return {
      countries: this.countries,
      regions: this.regions,
      groups: this.groups,
      placeRule: this.placeRule,
      applicantKinds: this.applicantKinds,
    };
  }
}
