import { ApiProperty } from '@nestjs/swagger';
import { PARTIES, PROPOSAL_STATUSES, type Party, type ProposalStatus } from '@mutua/contracts';
import { COOPERATION_TYPES, type Capacity, type CooperationType, type Locale } from '@mutua/vocabulary';
import { CapacityDto } from '@mutua/platform/http';
import type { Proposal } from '../domain/proposal.js';
import { ExplanationDto } from './explanation.dto.js';

/** A proposed match as the API gives it. */
export class ProposalDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ enum: PROPOSAL_STATUSES }) status!: ProposalStatus;
  @ApiProperty({ format: 'uuid' }) needId!: string;
  @ApiProperty() needTitle!: string;
  @ApiProperty({ format: 'uuid' }) requesterId!: string;
  @ApiProperty() requesterName!: string;
  @ApiProperty({ format: 'uuid' }) offerId!: string;
  @ApiProperty() offerTitle!: string;
  @ApiProperty({ format: 'uuid' }) providerId!: string;
  @ApiProperty() providerName!: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000 }) score!: number;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'How much of the weights (of 100) could be judged; the rest of what counts is unknown',
  })
  knownWeight!: number;
  @ApiProperty({ enum: COOPERATION_TYPES, isArray: true }) covers!: CooperationType[];
  @ApiProperty({ type: CapacityDto }) allocation!: Capacity;
  @ApiProperty({ enum: PARTIES, isArray: true, description: 'Who has accepted so far' }) acceptedBy!: Party[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it was rejected, declined, lapsed or superseded',
  })
  reason!: string | null;
  @ApiProperty({ type: ExplanationDto }) explanation!: ExplanationDto;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;

  static of(proposal: Proposal, locale: Locale): ProposalDto {
    const { state } = proposal;
    return {
      id: proposal.id,
      version: proposal.version,
      status: state.status,
      needId: proposal.needId,
      needTitle: proposal.needTitle,
      requesterId: proposal.requesterId,
      requesterName: proposal.requesterName,
      offerId: proposal.offerId,
      offerTitle: proposal.offerTitle,
      providerId: proposal.providerId,
      providerName: proposal.providerName,
      score: proposal.score,
      knownWeight: proposal.record.knownWeight,
      covers: proposal.covers,
      allocation: proposal.allocation,
      acceptedBy: acceptedBy(proposal),
      reason: 'reason' in state ? state.reason : null,
      explanation: ExplanationDto.of(proposal.record, locale),
      createdAt: proposal.createdAt.toISOString(),
      updatedAt: proposal.updatedAt.toISOString(),
    };
  }
}

function acceptedBy({ state }: Proposal): Party[] {
  if (state.status === 'accepted') return [...PARTIES];
  return state.status === 'approved' ? state.acceptedBy : [];
}
