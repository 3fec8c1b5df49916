import { ApiProperty } from '@nestjs/swagger';
import { ORGANISATION_STATUSES, PARTIES, type OrganisationStatus, type Party } from '@mutua/contracts';
import type { Membership } from './domain/membership.js';
import type { Organisation } from './domain/organisation.js';

/** What a person is for one organisation. */
export class MembershipDto {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ enum: PARTIES, isArray: true }) roles!: Party[];
  @ApiProperty({ description: 'Whether they decide on members and API keys' }) manages!: boolean;

  static of({ organisationId, roles, manages }: Membership): MembershipDto {
    return { organisationId, roles, manages };
  }
}

export class NamedMembershipDto extends MembershipDto {
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ORGANISATION_STATUSES }) organisationStatus!: OrganisationStatus;
  @ApiProperty({ type: String, nullable: true }) country!: string | null;

  static allOf(
    memberships: readonly Membership[],
    organisations: readonly Organisation[],
  ): NamedMembershipDto[] {
    return memberships.flatMap((membership) => {
      const organisation = organisations.find((one) => one.id === membership.organisationId);
      if (!organisation) return [];
      const { name, state, country } = organisation;
      return {
        ...MembershipDto.of(membership),
        organisationName: name,
        organisationStatus: state.status,
        country,
      };
    });
  }
}
