import { ApiProperty } from '@nestjs/swagger';
import { COOPERATION_TYPES, type CooperationType, type Locale } from '@mutua/vocabulary';
import { STANDINGS, type Standing } from '../domain/standing.js';
import { knownOfHundred } from '../explanation/known-share.js';
import { FILTERS, type FilterName } from '../filters/filters.js';
import { ExplanationDto } from '../proposals/explanation.dto.js';
import type { CandidateView } from './candidates.service.js';
import type { JudgedPair } from './near-misses.js';

const SCORE = { type: 'integer', minimum: 0, maximum: 10_000 } as const;
const KNOWN_WEIGHT = {
  type: 'integer',
  minimum: 0,
  maximum: 100,
  description: 'How much of the weights (of 100) could be judged; the rest of what counts is unknown',
} as const;

/** An offer for a need, with how the pair stands. */
export class CandidateDto {
  @ApiProperty({ format: 'uuid' }) offerId!: string;
  @ApiProperty() offerTitle!: string;
  @ApiProperty() providerName!: string;
  @ApiProperty(SCORE) score!: number;
  @ApiProperty(KNOWN_WEIGHT) knownWeight!: number;
  @ApiProperty({
    enum: STANDINGS,
    description:
      'Only `candidate` and `proposed` can be proposed; what was rejected, declined or lapsed can again when a side is revised',
  })
  standing!: Standing;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From 1, among those that can be proposed; null for the others',
  })
  rank!: number | null;
  @ApiProperty({
    enum: COOPERATION_TYPES,
    isArray: true,
    description: 'What it gives of what is still needed',
  })
  covers!: readonly CooperationType[];
  @ApiProperty({
    enum: COOPERATION_TYPES,
    isArray: true,
    description: 'Those of them that no higher-ranked candidate gives: with these it completes those above',
  })
  coversBeyondAbove!: readonly CooperationType[];
  @ApiProperty({
    type: 'integer',
    description: 'How many matches of this offer with other needs are approved or accepted',
  })
  matchesElsewhere!: number;
  @ApiProperty({ type: ExplanationDto }) explanation!: ExplanationDto;

  static of(
    { offer, score, record, standing, matchesElsewhere }: CandidateView,
    locale: Locale,
  ): CandidateDto {
    return {
      offerId: offer.id,
      offerTitle: offer.title,
      providerName: offer.organisationName,
      score,
      knownWeight: knownOfHundred(record),
      standing,
      rank: record.rank?.position ?? null,
      covers: record.coverage?.types ?? [],
      coversBeyondAbove: record.coverage?.beyondAbove ?? [],
      matchesElsewhere,
      explanation: ExplanationDto.of(record, locale),
    };
  }
}

/** A need and an offer as judged today, and the one condition that failed, if one did. */
export class JudgedPairDto {
  @ApiProperty({ format: 'uuid' }) needId!: string;
  @ApiProperty() needTitle!: string;
  @ApiProperty() requesterName!: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2' }) country!: string;
  @ApiProperty({ format: 'uuid' }) offerId!: string;
  @ApiProperty() offerTitle!: string;
  @ApiProperty() providerName!: string;
  @ApiProperty(SCORE) score!: number;
  @ApiProperty(KNOWN_WEIGHT) knownWeight!: number;
  @ApiProperty({
    enum: FILTERS.map(({ name }) => name),
    nullable: true,
    description: 'The one condition that is not met; null if all are',
  })
  failedCondition!: FilterName | null;
  @ApiProperty({ type: ExplanationDto }) explanation!: ExplanationDto;

  static of({ need, offer, record }: JudgedPair, locale: Locale): JudgedPairDto {
    return {
      needId: need.id,
      needTitle: need.title,
      requesterName: need.organisationName,
      country: need.country,
      offerId: offer.id,
      offerTitle: offer.title,
      providerName: offer.organisationName,
      score: record.score,
      knownWeight: knownOfHundred(record),
      failedCondition: record.nearMiss,
      explanation: ExplanationDto.of(record, locale),
    };
  }
}
