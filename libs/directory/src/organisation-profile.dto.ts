import { domainToASCII, domainToUnicode } from 'node:url';
import { ORGANISATION_KINDS, type OrganisationKind } from '@mutua/vocabulary';
import { cleanLine, CodeField, COUNTRY, StandardField, TextField } from '@mutua/platform/http';
import type { OrganisationProfile } from './domain/organisation.js';
import { EMAIL, INTERNET_DOMAIN, NAME, WEB_ADDRESS } from './standards.js';

const MAY_BE_UNKNOWN = { optional: true, nullable: true };

/** What an organisation says of itself, when it registers and when it corrects that; left out means unknown. */
export class OrganisationProfileDto {
  @StandardField(NAME, { description: 'The official name; unique in its country' }) name!: string;
  @CodeField(ORGANISATION_KINDS) kind!: OrganisationKind;
  @StandardField(COUNTRY, { nullable: true, description: 'null for bodies that belong to no country' })
  country!: string | null;
  @StandardField(WEB_ADDRESS, MAY_BE_UNKNOWN) website: string | null = null;
  @StandardField(INTERNET_DOMAIN, {
    ...MAY_BE_UNKNOWN,
    description: 'The domain that its people write from; it helps to verify the organisation',
  })
  officialDomain: string | null = null;
  @TextField({ ...MAY_BE_UNKNOWN, max: 5_000, description: 'What it does' }) description: string | null =
    null;
  @StandardField(EMAIL, {
    ...MAY_BE_UNKNOWN,
    description: 'Shown to members, coordinators and admins only',
  })
  contactEmail: string | null = null;

  toProfile(): OrganisationProfile {
    const { officialDomain } = this;
    return {
      name: cleanLine(this.name),
      kind: this.kind,
      country: this.country,
      website: this.website,
      officialDomain: officialDomain === null ? null : domainToUnicode(domainToASCII(officialDomain)),
      description: this.description,
      contactEmail: this.contactEmail,
    };
  }
}
