import { ApiProperty } from '@nestjs/swagger';
import { ORGANISATION_STATUSES, type OrganisationStatus } from '@mutua/contracts';
import { ORGANISATION_KINDS, type OrganisationKind } from '@mutua/vocabulary';
import type { Organisation } from './domain/organisation.js';

const UNKNOWN_IS_NULL = { type: String, nullable: true };

/** An organisation as the API gives it. */
export class OrganisationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ enum: ORGANISATION_STATUSES }) status!: OrganisationStatus;
  @ApiProperty({ ...UNKNOWN_IS_NULL, description: 'Why a coordinator refused to verify it' })
  refusalReason!: string | null;
  @ApiProperty({
    ...UNKNOWN_IS_NULL,
    format: 'date-time',
    description: 'When the focal point of its country endorsed it',
  })
  endorsedAt!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
  @ApiProperty({ ...UNKNOWN_IS_NULL, description: 'ISO 3166-1 alpha-2' }) country!: string | null;
  @ApiProperty({ ...UNKNOWN_IS_NULL, format: 'uri' }) website!: string | null;
  @ApiProperty(UNKNOWN_IS_NULL) officialDomain!: string | null;
  @ApiProperty(UNKNOWN_IS_NULL) description!: string | null;
  @ApiProperty({
    ...UNKNOWN_IS_NULL,
    format: 'email',
    description: 'Null when none was given, and for all but its members, coordinators and admins',
  })
  contactEmail!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;

  static of(organisation: Organisation): OrganisationDto {
    const { state } = organisation;
    return {
      id: organisation.id,
      version: organisation.version,
      status: state.status,
      refusalReason: state.status === 'refused' ? state.reason : null,
      endorsedAt: state.endorsedAt ?? null,
      name: organisation.name,
      kind: organisation.kind,
      country: organisation.country,
      website: organisation.website,
      officialDomain: organisation.officialDomain,
      description: organisation.description,
      contactEmail: organisation.contactEmail,
      createdAt: organisation.createdAt.toISOString(),
      updatedAt: organisation.updatedAt.toISOString(),
    };
  }
}
