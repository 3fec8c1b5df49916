import { ApiProperty } from '@nestjs/swagger';
import type { Organisation } from './domain/organisation.js';
import type { User } from './domain/user.js';
import { NamedMembershipDto } from './membership.dto.js';
import { UserDto } from './user.dto.js';

/** A person with the organisations that they act for by name. */
export class PersonDto extends UserDto {
  @ApiProperty({ type: [NamedMembershipDto], description: 'All organisations that they act for' })
  declare memberships: NamedMembershipDto[];

  static override of(user: User, organisations: readonly Organisation[] = []): PersonDto {
    return {
      ...UserDto.of(user),
      memberships: NamedMembershipDto.allOf(user.memberships, organisations),
    };
  }
}
