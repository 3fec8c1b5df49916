import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Min,
  ValidateIf,
} from 'class-validator';
import { LOCALES, type Locale } from '@mutua/vocabulary';

export const ROLES = ['requester', 'provider', 'coordinator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What every context may know of a user: enough to address them in their language, and no more. */
export class UserSnapshot {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
  @IsString() name!: string;
  @IsIn(ROLES, { each: true }) @ArrayUnique() roles!: Role[];
  /** The organisation they act for unless they choose another of theirs. */
  @ValidateIf((o: UserSnapshot) => o.organisationId !== null) @IsUUID() organisationId!: string | null;
  /** All that they act for; left out of events from before it could be several. */
  @ValidateIf((o: UserSnapshot) => o.organisationIds !== undefined)
  @IsArray()
  @IsUUID('all', { each: true })
  organisationIds?: string[];
  @IsIn(LOCALES) locale!: Locale;
  @IsBoolean() active!: boolean;
}
