import {
  CANCELLATION_CAUSES,
  DECISION_REASONS,
  type CancellationCause,
  type DecisionReason,
} from '@mutua/vocabulary';
import { BooleanField, CapacityDto, CodeField, IdField, TextField, ValueField } from '@mutua/platform/http';
import type { ApprovalTerms } from '../domain/approval.js';
import type { Reason } from '../domain/proposal.js';

/**
 * What an approved match takes of the offer's capacity. Left out, it is what the need still asks for: one grant or project where
 * it does not say how many; of other units and of money it must then be named.
 */
export class ApproveProposalDto {
  @ValueField(() => CapacityDto, { optional: true, nullable: true }) allocation: CapacityDto | null = null;
  @BooleanField({
    optional: true,
    description:
      'Approve it besides matches that cover the same of the need already, or for more than the need asks for',
  })
  evenIfCovered = false;

  toTerms(): ApprovalTerms {
    return { allocation: this.allocation?.toCapacity() ?? null, evenIfCovered: this.evenIfCovered };
  }
}

/** Why somebody does what others must be told the reason of. */
export class ReasonDto {
  @TextField({ min: 3, max: 2_000, description: 'The reason, in words the others can understand' })
  reason!: string;
}

/** Why a coordinator rejects or a party declines: a code that is counted, and words. */
export class TurnDownDto extends ReasonDto {
  @CodeField(DECISION_REASONS, { optional: true, description: 'Counted in the report on decisions' })
  code: DecisionReason = 'other';

  toReason(): Reason {
    return { code: this.code, words: this.reason };
  }
}

/** Why an accepted match is cancelled: a code that everybody reads in their language, and words. */
export class CancelProposalDto extends ReasonDto {
  @CodeField(CANCELLATION_CAUSES) cause!: CancellationCause;
}

/** What an approved match takes from now on, and why. */
export class ChangeAllocationDto extends ReasonDto {
  @ValueField(() => CapacityDto) allocation!: CapacityDto;
  @BooleanField({ optional: true, description: 'Give the need more than it asks for' })
  evenIfCovered = false;
}

/** A pair that a coordinator proposes, and why. */
export class ProposeByHandDto extends ReasonDto {
  @IdField() needId!: string;
  @IdField() offerId!: string;
}
