import { CapacityDto, TextField, ValueField } from '@mutua/platform/http';

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
