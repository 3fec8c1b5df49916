import { ApiProperty } from '@nestjs/swagger';
import { CANCELLERS, PROPOSAL_STATUSES, type Canceller, type ProposalStatus } from '@mutua/contracts';
import type { Capacity } from '@mutua/vocabulary';
import { CapacityDto } from '@mutua/platform/http';
import type { StepOfProposal } from './proposal-history.js';

/** What was done with a proposal, by whom and when. */
export class ProposalStepDto implements StepOfProposal {
  @ApiProperty({ type: 'integer', description: 'The version that it brought the proposal to' })
  version!: number;
  @ApiProperty({ description: 'The last part of the name of its event, such as `approved`' }) step!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: CANCELLERS, description: 'For whom it was done; system: by itself' }) as!: Canceller;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Parties are told of their own side’s people only',
  })
  userId!: string | null;
  @ApiProperty({ enum: PROPOSAL_STATUSES, description: 'The status afterwards' }) status!: ProposalStatus;
  @ApiProperty({ type: CapacityDto, description: 'What it takes of the offer afterwards' })
  allocation!: Capacity;
  @ApiProperty({ type: String, nullable: true, description: 'The words of who did it' })
  reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The code of the reason or the cause' })
  code!: string | null;
}
