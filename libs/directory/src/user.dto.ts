import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '@mutua/contracts';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import type { User } from './domain/user.js';
import { MembershipDto } from './membership.dto.js';

/** A person as the API gives them: to themself, to admins and to coordinators. */
export class UserDto {
  @ApiProperty({ format: 'uuid', description: 'The `sub` of their token' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: Role[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) organisationId!: string | null;
  @ApiProperty({ type: [MembershipDto], description: 'All organisations that they act for' })
  memberships!: MembershipDto[];
  @ApiProperty() active!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;

  static of(user: User): UserDto {
    return {
      id: user.id,
      version: user.version,
      name: user.name,
      email: user.email,
      locale: user.locale,
      roles: user.roles,
      organisationId: user.organisationId,
      memberships: user.memberships.map((membership) => MembershipDto.of(membership)),
      active: user.active,
      createdAt: user.createdAt.toISOString(),
      updatedAt: user.updatedAt.toISOString(),
    };
  }
}
