import { ApiProperty } from '@nestjs/swagger';
import type { NeedStatus } from '@mutua/contracts';
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
import type { Need } from '../domain/need.js';
import { PUBLIC_STATUSES } from './public-statuses.js';

/** What anybody may read of a need: what it is about, and whose it is. No person and no condition of a match. */
export class PublicNeedDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() summary!: string;
  @ApiProperty({ description: 'The language of title and summary' }) contentLanguage!: string;
  @ApiProperty({ type: () => TranslationDto, isArray: true }) translations!: readonly Translation[];
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) organisationKind!: OrganisationKind;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2' }) country!: string;
  @ApiProperty({ enum: COOPERATION_TYPES, isArray: true }) cooperationTypes!: CooperationType[];
  @ApiProperty({ enum: AI_TOPICS, isArray: true }) aiTopics!: AiTopic[];
  @ApiProperty({ enum: SDG_GOALS, isArray: true }) sdgGoals!: SdgGoal[];
  @ApiProperty({ enum: TARGET_GROUPS, isArray: true }) targetGroups!: TargetGroup[];
  @ApiProperty({ type: () => PeriodDto }) period!: Period;
  @ApiProperty({ type: () => AmountDto, nullable: true, description: 'Null where no sum is stated' })
  budget!: Amount | null;
  @ApiProperty({ enum: PUBLIC_STATUSES }) status!: NeedStatus;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) openedAt!: string | null;

  static of({ id, content, state, ...need }: Need): PublicNeedDto {
    const { budget } = content;
    return {
      id,
      title: content.title,
      summary: content.summary,
      contentLanguage: content.contentLanguage,
      translations: content.translations ?? [],
      organisationName: need.organisationName,
      organisationKind: need.applicantKind,
      country: need.country,
      cooperationTypes: content.cooperationTypes,
      aiTopics: content.aiTopics,
      sdgGoals: content.sdgGoals,
      targetGroups: content.targetGroups,
      period: content.period,
      budget: budget.kind !== 'unknown' && budget.money !== null ? budget : null,
      status: state.status,
      openedAt: 'openedAt' in state ? state.openedAt : null,
    };
  }
}
