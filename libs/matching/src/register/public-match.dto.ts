import { ApiProperty } from '@nestjs/swagger';
import type { NeedSnapshot, OfferSnapshot, ProposalStatus } from '@mutua/contracts';
import { COOPERATION_TYPES, type CooperationType } from '@mutua/vocabulary';
import type { Proposal } from '../domain/proposal.js';
import { PUBLIC_STATUSES } from './public-statuses.js';

/** A match of which both sides are public, with the proposal's own titles: those that both accepted. */
export interface PublicMatch {
  readonly proposal: Pick<
    Proposal,
    'id' | 'needId' | 'needTitle' | 'requesterName' | 'offerId' | 'offerTitle' | 'providerName'
  > &
    Pick<Proposal, 'covers' | 'state'>;
  readonly need: NeedSnapshot;
  readonly offer: OfferSnapshot;
}

/** What anybody may read of a match: who does what with whom since when. Nothing of how it came about. */
export class PublicMatchDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) needId!: string;
  @ApiProperty() needTitle!: string;
  @ApiProperty({ description: 'The language of the title' }) needLanguage!: string;
  @ApiProperty() requesterName!: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2' }) requesterCountry!: string;
  @ApiProperty({ format: 'uuid' }) offerId!: string;
  @ApiProperty() offerTitle!: string;
  @ApiProperty({ description: 'The language of the title' }) offerLanguage!: string;
  @ApiProperty() providerName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for bodies that belong to no country' })
  providerCountry!: string | null;
  @ApiProperty({ enum: COOPERATION_TYPES, isArray: true }) cooperationTypes!: CooperationType[];
  @ApiProperty({ enum: PUBLIC_STATUSES }) status!: ProposalStatus;
  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'When both had accepted' })
  acceptedAt!: string | null;

  static of({ proposal, need, offer }: PublicMatch): PublicMatchDto {
    const { state } = proposal;
    return {
      id: proposal.id,
      needId: proposal.needId,
      needTitle: proposal.needTitle,
      needLanguage: need.contentLanguage,
      requesterName: proposal.requesterName,
      requesterCountry: need.country,
      offerId: proposal.offerId,
      offerTitle: proposal.offerTitle,
      offerLanguage: offer.contentLanguage,
      providerName: proposal.providerName,
      providerCountry: offer.providerCountry,
      cooperationTypes: proposal.covers,
      status: state.status,
      acceptedAt: 'acceptedAt' in state ? state.acceptedAt : null,
    };
  }
}
