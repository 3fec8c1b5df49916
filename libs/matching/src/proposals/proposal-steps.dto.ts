import { CANCELLATION_CAUSES, type CancellationCause } from '@mutua/vocabulary';
import { CapacityDto, CodeField, IdField, TextField, ValueField } from '@mutua/platform/http';

/**
 * What an approved match takes of the offer's capacity. Left out, it is what the need asks for: one grant or project where
 * it does not say how many; of other units and of money it must then be named.
 */
export class ApproveProposalDto {
  @ValueField(() => CapacityDto, { optional: true, nullable: true }) allocation: CapacityDto | null = null;
}

/** Why a coordinator rejects or a party declines. */
export class ReasonDto {
  @TextField({ min: 3, max: 2_000, description: 'The reason, in words the others can understand' })
  reason!: string;
}

/** Why an accepted match is cancelled: a code that everybody reads in their language, and words. */
export class CancelProposalDto extends ReasonDto {
  @CodeField(CANCELLATION_CAUSES) cause!: CancellationCause;
}

/** What an approved match takes from now on, and why. */
export class ChangeAllocationDto extends ReasonDto {
  @ValueField(() => CapacityDto) allocation!: CapacityDto;
}

/** A pair that a coordinator proposes, and why. */
export class ProposeByHandDto extends ReasonDto {
  @IdField() needId!: string;
  @IdField() offerId!: string;
}
