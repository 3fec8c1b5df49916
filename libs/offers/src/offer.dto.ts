import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OFFER_STATUSES, type OfferStatus } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { CapacityDto } from '@mutua/platform/http';
import { ORGANISATION_KINDS, type Capacity, type OrganisationKind } from '@mutua/vocabulary';
import { CLAIM_STANDINGS, type Claim, type ClaimStanding } from './domain/claim.js';
import type { Offer, OfferContent } from './domain/offer.js';
import { remainingOf } from './domain/offer-snapshot-of.js';
import { OfferContentDto } from './offer-content.dto.js';

/** What a proposal takes of an offer's capacity. */
export class ClaimDto implements Claim {
  @ApiProperty({ format: 'uuid' }) proposalId!: string;
  @ApiPropertyOptional({ format: 'uuid' }) requesterId?: string;
  @ApiProperty({ type: () => CapacityDto }) allocation!: Capacity;
  @ApiProperty({ enum: CLAIM_STANDINGS }) standing!: ClaimStanding;
}

/** An offer as the API gives it. */
export class OfferDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ type: 'integer', description: 'Counts how often the content was rewritten' })
  revision!: number;
  @ApiProperty({ enum: OFFER_STATUSES }) status!: OfferStatus;
  @ApiProperty({ type: String, nullable: true, description: 'What a coordinator asked to change' })
  whatToChange!: string | null;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) providerKind!: OrganisationKind;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2; null: of no country' })
  providerCountry!: string | null;
  @ApiProperty({ type: () => OfferContentDto }) content!: OfferContent;
  @ApiProperty({ type: () => CapacityDto, description: 'What is left of the capacity' }) remaining!: Capacity;
  @ApiProperty({ type: [ClaimDto], nullable: true, description: 'Only for its provider and coordinators' })
  claims!: ClaimDto[] | null;
  @ApiProperty({ format: 'date-time', description: 'When the provider last said that it stands' })
  confirmedAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when the provider is asked to confirm it again',
  })
  reconfirmationAskedAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;

  static of(offer: Offer, caller: Caller): OfferDto {
    const own = offer.organisationId === caller.organisationId;
    return {
      id: offer.id,
      version: offer.version,
      revision: offer.revision,
      status: offer.state.status,
      whatToChange: offer.state.status === 'returned' ? offer.state.whatToChange : null,
      organisationId: offer.organisationId,
      organisationName: offer.organisationName,
      providerKind: offer.providerKind,
      providerCountry: offer.providerCountry,
      content: offer.content,
      remaining: remainingOf(offer),
      claims: own || hasRole(caller, 'coordinator', 'admin') ? offer.claims : null,
      confirmedAt: offer.confirmedAt.toISOString(),
      reconfirmationAskedAt: offer.reconfirmationAskedAt?.toISOString() ?? null,
      createdAt: offer.createdAt.toISOString(),
      updatedAt: offer.updatedAt.toISOString(),
    };
  }
}
