import { ROLES, type Role } from '@mutua/contracts';
import { BooleanField, CodesField, IdField } from '@mutua/platform/http';
import type { Standing } from './domain/user.js';

/** What an admin decides of a person; all of it, so that nothing is changed by leaving it out. */
export class StandingDto implements Standing {
  @CodesField(ROLES) roles!: Role[];
  @IdField({ nullable: true, description: 'The organisation that the person acts for' })
  organisationId!: string | null;
  @BooleanField({ description: 'False stops the person; nobody is deleted' }) active!: boolean;
}
