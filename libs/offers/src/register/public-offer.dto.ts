import { ApiProperty } from '@nestjs/swagger';
import type { OfferStatus } from '@mutua/contracts';
import { AmountDto, PeriodDto, TranslationDto } from '@mutua/platform/http';
import {
  AI_TOPICS,
  COOPERATION_TYPES,
  ORGANISATION_KINDS,
  SDG_GOALS,
  TARGET_GROUPS,
  type AiTopic,
  type Amount,
  type CooperationType,
  type OrganisationKind,
  type Period,
  type SdgGoal,
  type TargetGroup,
  type Translation,
} from '@mutua/vocabulary';
import type { Offer } from '../domain/offer.js';
import { PUBLIC_STATUSES } from './public-statuses.js';

/** What anybody may read of an offer: what it is about, and whose it is. No person and no condition of a match. */
export class PublicOfferDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() summary!: string;
  @ApiProperty({ description: 'The language of title and summary' }) contentLanguage!: string;
  @ApiProperty({ type: () => TranslationDto, isArray: true }) translations!: readonly Translation[];
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) organisationKind!: OrganisationKind;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'ISO 3166-1 alpha-2; null for bodies that belong to no country',
  })
  country!: string | null;
  @ApiProperty({ enum: COOPERATION_TYPES, isArray: true }) cooperationTypes!: CooperationType[];
  @ApiProperty({ enum: AI_TOPICS, isArray: true }) aiTopics!: AiTopic[];
  @ApiProperty({ enum: SDG_GOALS, isArray: true }) sdgGoals!: SdgGoal[];
  @ApiProperty({ enum: TARGET_GROUPS, isArray: true }) targetGroups!: TargetGroup[];
  @ApiProperty({ type: () => PeriodDto }) period!: Period;
  @ApiProperty({ type: () => AmountDto, nullable: true, description: 'Null where no sum is stated' })
  amount!: Amount | null;
  @ApiProperty({ enum: PUBLIC_STATUSES }) status!: OfferStatus;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) openedAt!: string | null;

  static of({ id, content, state, ...offer }: Offer): PublicOfferDto {
    const { amount } = content;
    return {
      id,
      title: content.title,
      summary: content.summary,
      contentLanguage: content.contentLanguage,
      translations: content.translations ?? [],
      organisationName: offer.organisationName,
      organisationKind: offer.providerKind,
      country: offer.providerCountry,
      cooperationTypes: content.cooperationTypes,
      aiTopics: content.aiTopics,
      sdgGoals: content.sdgGoals,
      targetGroups: content.targetGroups,
      period: content.period,
      amount: amount.kind !== 'unknown' && amount.money !== null ? amount : null,
      status: state.status,
      openedAt: 'openedAt' in state ? state.openedAt : null,
    };
  }
}
