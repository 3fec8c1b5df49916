import { IsArray, IsIn, IsInt, IsString, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { COOPERATION_TYPES, type Capacity, type CooperationType, type Money } from '@mutua/vocabulary';
import { IsCapacity, IsMoney } from '../values/value-checks.js';

export const PROPOSAL_STATUSES = [
  'proposed',
  'approved',
  'accepted',
  'rejected',
  'declined',
  'lapsed',
  'superseded',
  'revoked',
  'cancelled',
  'fulfilled',
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/**
 * A proposed match as other contexts know it. `score` is an integer 0…10000. `covers` are the cooperation types of the
 * need that the offer would serve; `allocation` is what it would take of the offer's capacity.
 */
export class ProposalSnapshot {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
  @IsIn(PROPOSAL_STATUSES) status!: ProposalStatus;
  @IsUUID() needId!: string;
  @IsInt() needRevision!: number;
  @IsString() needTitle!: string;
  @IsUUID() requesterId!: string;
  @IsUUID() offerId!: string;
  @IsInt() offerRevision!: number;
  @IsString() offerTitle!: string;
  @IsUUID() providerId!: string;
  @IsInt() @Min(0) @Max(10_000) score!: number;
  @IsArray() @IsIn(COOPERATION_TYPES, { each: true }) covers!: CooperationType[];
  @IsCapacity() allocation!: Capacity;
  /**
   * What it brings of the sum that the need asks for, in the currency of the need's budget; null where either names no sum or no
   * rate is known, absent in events written before this was counted.
   */
  @ValidateIf((o: ProposalSnapshot) => o.contribution !== undefined && o.contribution !== null)
  @IsMoney()
  contribution?: Money | null;
}
