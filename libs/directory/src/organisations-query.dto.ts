import { ORGANISATION_STATUSES, type OrganisationStatus } from '@mutua/contracts';
import { ORGANISATION_KINDS, type OrganisationKind } from '@mutua/vocabulary';
import { COUNTRY, OptionalCodeQuery, PageQuery, StandardField } from '@mutua/platform/http';

/** Which organisations to list: the verified ones and one's own; for coordinators and admins all. */
export class OrganisationsQuery extends PageQuery {
  @OptionalCodeQuery(ORGANISATION_STATUSES) status?: OrganisationStatus;
  @OptionalCodeQuery(ORGANISATION_KINDS) kind?: OrganisationKind;
  @StandardField(COUNTRY, { optional: true }) country?: string;
}
