import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize } from 'class-validator';
import { PARTIES, type Party } from '@mutua/contracts';
import { BooleanField, CodesField, SecretField, StandardField } from '@mutua/platform/http';
import { TOKEN } from '../accounts/account.dto.js';
import { PASSWORD } from '../accounts/sign-in.dto.js';
import { ProfileDto } from '../profile.dto.js';
import { EMAIL } from '../standards.js';
import type { Invitation } from './invitation.schema.js';
import type { Invited, SeenInvitation } from './invitations.service.js';

export class InviteDto implements Invited {
  @StandardField(EMAIL) email!: string;
  @CodesField(PARTIES) @ArrayMinSize(1) roles!: Party[];
  @BooleanField({ description: 'Whether they will decide on members and API keys' }) manages!: boolean;
}

export class InvitationTokenDto {
  @SecretField(TOKEN) token!: string;
}

export class RegisterInvitedDto extends ProfileDto {
  @SecretField(TOKEN) token!: string;
  @SecretField(PASSWORD) password!: string;
}

/** An invitation as those see it who manage the organisation. */
export class InvitationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: PARTIES, isArray: true }) roles!: Party[];
  @ApiProperty() manages!: boolean;
  @ApiProperty() invitedByName!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;

  static of({ id, email, roles, manages, invitedByName, createdAt, expiresAt }: Invitation): InvitationDto {
    return {
      id,
      email,
      roles,
      manages,
      invitedByName,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  }
}

export class InvitationsDto {
  @ApiProperty({ type: [InvitationDto] }) items!: InvitationDto[];
}

/** An invitation as whoever was invited sees it. */
export class SeenInvitationDto {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty() invitedByName!: string;
  @ApiProperty({ enum: PARTIES, isArray: true }) roles!: Party[];
  @ApiProperty() manages!: boolean;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ description: 'Whether to sign in and accept, or to register' }) hasAccount!: boolean;

  static of({ invitation, organisation, hasAccount }: SeenInvitation): SeenInvitationDto {
    const { email, invitedByName, roles, manages, expiresAt } = invitation;
    return {
      organisationId: organisation.id,
      organisationName: organisation.name,
      email,
      invitedByName,
      roles,
      manages,
      expiresAt: expiresAt.toISOString(),
      hasAccount,
    };
  }
}
