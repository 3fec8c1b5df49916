import { ApiProperty } from '@nestjs/swagger';
import {
  CANCELLERS,
  PARTIES,
  PROPOSAL_STATUSES,
  type Canceller,
  type Party,
  type ProposalStatus,
  lastDayToAnswer,
} from '@mutua/contracts';
import {
  COOPERATION_TYPES,
  DECISION_REASONS,
  label,
  MATCH_END_CAUSES,
  type Capacity,
  type CooperationType,
  type DecisionReason,
  type Locale,
  type MatchEndCause,
  type Money,
} from '@mutua/vocabulary';
import { CapacityDto, MoneyDto } from '@mutua/platform/http';
import { collaborationType, MODALITIES, type Modality } from '../clearing/index.js';
import type { Proposal, ProposalState, ProposedByHand } from '../domain/proposal.js';
import { knownOfHundred } from '../explanation/known-share.js';
import type { ApprovalOutlook } from './approval-outlooks.js';
import { ExplanationDto } from './explanation.dto.js';

class ProposedByHandDto implements ProposedByHand {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() reason!: string;
}

class RefusalDto {
  @ApiProperty({ description: 'The code of the problem' }) code!: string;
  @ApiProperty() detail!: string;
}

class ApprovalOutlookDto implements ApprovalOutlook {
  @ApiProperty({ type: CapacityDto, nullable: true, description: 'Null where it would be refused' })
  allocation!: Capacity | null;
  @ApiProperty({
    type: RefusalDto,
    nullable: true,
    description: 'Why it would be refused; null where it would not',
  })
  refusal!: RefusalDto | null;
  @ApiProperty({
    type: CapacityDto,
    nullable: true,
    description:
      'What the need still asks for in what the offer counts, beside approved and accepted matches; null where it does not say',
  })
  lacking!: Capacity | null;
}

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
  @ApiProperty({
    enum: MODALITIES,
    nullable: true,
    description:
      'By the countries of both parties on the day of judgement; null where it hangs on what is not known, or the requester is in no developing country',
  })
  modality!: Modality | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the IATI list CollaborationType' })
  iatiCollaborationType!: string | null;
  @ApiProperty({ type: CapacityDto, description: 'What it takes of the offer; unknown before approval' })
  allocation!: Capacity;
  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description:
      'What that brings of the sum that the need asks for, in the currency of its budget, at the reference rates of the approval',
  })
  contribution!: Money | null;
  @ApiProperty({
    type: ApprovalOutlookDto,
    nullable: true,
    description:
      'What an approval that names nothing would take at this moment; null unless it waits for one',
  })
  wouldTake!: ApprovalOutlookDto | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day on which the parties can answer; null unless it waits for them',
  })
  answerBy!: string | null;
  @ApiProperty({ enum: PARTIES, isArray: true, description: 'Who has accepted so far' }) acceptedBy!: Party[];
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Why it ended: the words of who ended it, else the cause in the language asked for; null where it did not end',
  })
  reason!: string | null;
  @ApiProperty({
    enum: DECISION_REASONS,
    nullable: true,
    description: 'Of one that was rejected or declined; null also where that was before reasons were coded',
  })
  reasonCode!: DecisionReason | null;
  @ApiProperty({
    enum: MATCH_END_CAUSES,
    nullable: true,
    description: 'Of one that lapsed, was superseded or cancelled',
  })
  cause!: MatchEndCause | null;
  @ApiProperty({ enum: CANCELLERS, nullable: true, description: 'Who declined or cancelled it' })
  endedBy!: Canceller | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when the period of the offer behind an accepted match is over; the match stands',
  })
  offerExpiredAt!: string | null;
  @ApiProperty({
    type: ProposedByHandDto,
    nullable: true,
    description: 'The coordinator who proposed it by hand, and why; null where the engine did',
  })
  byHand!: ProposedByHandDto | null;
  @ApiProperty({ type: ExplanationDto }) explanation!: ExplanationDto;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;

  static of(proposal: Proposal, locale: Locale, outlook: ApprovalOutlook | null = null): ProposalDto {
    const { state, record } = proposal;
    const { provider } = record.offer;
    const collaboration = provider && collaborationType(record.equity.country, [provider], record.judgedOn);
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
      knownWeight: knownOfHundred(proposal.record),
      covers: proposal.covers,
      modality: collaboration?.modality ?? null,
      iatiCollaborationType: collaboration?.iatiCode ?? null,
      allocation: proposal.allocation,
      contribution: proposal.contribution,
      wouldTake: outlook,
      answerBy: state.status === 'approved' ? lastDayToAnswer(state.approvedAt) : null,
      acceptedBy: acceptedBy(proposal),
      reason: reasonOf(state, locale),
      reasonCode: 'code' in state ? (state.code ?? null) : null,
      cause: 'cause' in state ? state.cause : null,
      endedBy: 'by' in state ? state.by : null,
      offerExpiredAt: state.status === 'accepted' ? (state.offerExpiredAt ?? null) : null,
      byHand: proposal.byHand,
      explanation: ExplanationDto.of(proposal.record, locale),
      createdAt: proposal.createdAt.toISOString(),
      updatedAt: proposal.updatedAt.toISOString(),
    };
  }
}

/** The states in which both parties have accepted. */
const MADE = ['accepted', 'cancelled', 'fulfilled'] as const;

function reasonOf(state: ProposalState, locale: Locale): string | null {
  if ('reason' in state && state.reason !== '') return state.reason;
  return 'cause' in state ? label('match-end-causes', state.cause, locale) : null;
}

function acceptedBy({ state }: Proposal): Party[] {
  if (MADE.some((status) => status === state.status)) return [...PARTIES];
  return state.status === 'approved' ? state.acceptedBy : [];
}
