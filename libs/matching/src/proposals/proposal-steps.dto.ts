import { CapacityDto, TextField, ValueField } from '@mutua/platform/http';

/** What an approved match takes of the offer's capacity; left out, the usual. */
export class ApproveProposalDto {
  @ValueField(() => CapacityDto, { optional: true, nullable: true }) allocation: CapacityDto | null = null;
}

/** Why a coordinator rejects or a party declines. */
export class ReasonDto {
  @TextField({ min: 3, max: 2_000, description: 'The reason, in words the others can understand' })
  reason!: string;
}
