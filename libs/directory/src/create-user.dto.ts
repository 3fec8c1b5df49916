import { ROLES, type Role } from '@mutua/contracts';
import { CodesField, IdField, StandardField } from '@mutua/platform/http';
import { ProfileDto } from './profile.dto.js';
import type { UserRegistration } from './domain/user.js';
import { EMAIL } from './standards.js';

/** A person whom an admin adds to the directory. */
export class CreateUserDto extends ProfileDto {
  @StandardField(EMAIL, { description: 'Unique; capitals and small letters are the same' }) email!: string;
  @CodesField(ROLES) roles!: Role[];
  @IdField({ optional: true, nullable: true, description: 'The organisation that the person acts for' })
  organisationId: string | null = null;

  toRegistration(): UserRegistration {
    return {
      ...this.toUserProfile(),
      email: this.email,
      roles: this.roles,
      organisationId: this.organisationId,
    };
  }
}
