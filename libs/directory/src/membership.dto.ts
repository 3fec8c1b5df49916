import { ApiProperty } from '@nestjs/swagger';
import { PARTIES, type Party } from '@mutua/contracts';
import type { Membership } from './domain/membership.js';

/** What a person is for one organisation. */
export class MembershipDto {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ enum: PARTIES, isArray: true }) roles!: Party[];
  @ApiProperty({ description: 'Whether they decide on members and API keys' }) manages!: boolean;

  static of({ organisationId, roles, manages }: Membership): MembershipDto {
    return { organisationId, roles, manages };
  }
}
