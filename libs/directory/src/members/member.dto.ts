import { ApiProperty } from '@nestjs/swagger';
import { PARTIES, type Party } from '@mutua/contracts';
import { BooleanField, CodesField } from '@mutua/platform/http';
import { membershipIn } from '../domain/membership.js';
import type { User } from '../domain/user.js';
import type { MemberStanding } from './members.service.js';

export class MemberStandingDto implements MemberStanding {
  @CodesField(PARTIES, { description: 'On which sides of a match they act for it' }) roles!: Party[];
  @BooleanField({ description: 'Whether they decide on members and API keys' }) manages!: boolean;
}

/** A member as the others see them. */
export class MemberDto {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: PARTIES, isArray: true }) roles!: Party[];
  @ApiProperty() manages!: boolean;

  static of(user: User, organisationId: string): MemberDto {
    const { roles = [], manages = false } = membershipIn(user, organisationId) ?? {};
    return { userId: user.id, name: user.name, email: user.email, roles, manages };
  }
}

export class MembersDto {
  @ApiProperty({ type: [MemberDto] }) items!: MemberDto[];
}
