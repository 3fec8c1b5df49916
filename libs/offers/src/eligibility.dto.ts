import { CodesField, COUNTRY, REGION, StandardsField } from '@mutua/platform/http';
import {
  COUNTRY_GROUPS,
  ORGANISATION_KINDS,
  type CountryGroup,
  type Eligibility,
  type OrganisationKind,
} from '@mutua/vocabulary';

const OPTIONAL = { optional: true };

/** Who may receive an offer. An empty list is no limit; countries, regions and groups are alternatives. */
export class EligibilityDto implements Eligibility {
  @StandardsField(COUNTRY, OPTIONAL) countries: string[] = [];
  @StandardsField(REGION, OPTIONAL) regions: string[] = [];
  @CodesField(COUNTRY_GROUPS, OPTIONAL) groups: CountryGroup[] = [];
  @CodesField(ORGANISATION_KINDS, { ...OPTIONAL, description: 'Kinds of organisation that may apply' })
  applicantKinds: OrganisationKind[] = [];

  toEligibility(): Eligibility {
    return {
      countries: this.countries,
      regions: this.regions,
      groups: this.groups,
      applicantKinds: this.applicantKinds,
    };
  }
}
