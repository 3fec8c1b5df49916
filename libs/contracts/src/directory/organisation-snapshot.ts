import { IsIn, IsInt, IsString, IsUUID, Min, ValidateIf } from 'class-validator';
import { ORGANISATION_KINDS, type OrganisationKind } from '@mutua/vocabulary';
import { IsCountryCode } from '../values/value-checks.js';

export const ORGANISATION_STATUSES = ['unverified', 'verified', 'refused'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** What every context may know of an organisation. `country` is null for bodies that belong to none. */
export class OrganisationSnapshot {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
  @IsString() name!: string;
  @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @ValidateIf((o: OrganisationSnapshot) => o.country !== null) @IsCountryCode() country!: string | null;
  /** With `officialDomain` what a verification rests on; left out of events from before it was told. */
  @ValidateIf((o: OrganisationSnapshot) => (o.website ?? null) !== null) @IsString() website?: string | null;
  @ValidateIf((o: OrganisationSnapshot) => (o.officialDomain ?? null) !== null)
  @IsString()
  officialDomain?: string | null;
  @IsIn(ORGANISATION_STATUSES) status!: OrganisationStatus;
}
