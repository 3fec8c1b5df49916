import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { TextField } from '@mutua/platform/http';
import { CRITERION_NAMES, HEAVIEST, type CriterionName } from '../criteria/weights.js';
import type { Published } from './published-rules.js';
import type { RejudgingProgress } from './rejudging.js';
import type { WeightsView } from './weights.service.js';

/** Weights in the description of the API. */
export const OF = {
  type: 'object' as const,
  additionalProperties: { type: 'integer', minimum: 0, maximum: HEAVIEST },
  description: `What each criterion counts is its share of the sum; not all may be 0. The criteria: ${CRITERION_NAMES.join(', ')}`,
};

export class RejudgingDto {
  @ApiProperty({ type: 'integer', description: 'Open needs judged by the new rules so far' }) done!: number;
  @ApiProperty({ type: 'integer', description: 'Open needs when it began' }) needs!: number;
  @ApiProperty({ format: 'date-time' }) beganAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;

  static of({ done, needs, beganAt, endedAt }: RejudgingProgress): RejudgingDto {
    return { done, needs, beganAt: beganAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
  }
}

class PublishedWeightsDto {
  @ApiProperty() version!: string;
  @ApiProperty(OF) of!: Readonly<Record<CriterionName, number>>;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) publishedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;

  static of({ version, value, reason, publishedBy, publishedAt }: Published<PublishedWeightsDto['of']>) {
    return { version, of: value, reason, publishedBy, publishedAt: publishedAt.toISOString() };
  }
}

class InitialWeightsDto {
  @ApiProperty() version!: string;
  @ApiProperty(OF) of!: Readonly<Record<CriterionName, number>>;
}

/** The weights by which pairs are judged. */
export class WeightsDto {
  @ApiProperty({ description: 'Stands in every explanation that was made with them' }) version!: string;
  @ApiProperty(OF) of!: Readonly<Record<CriterionName, number>>;
  @ApiProperty({ type: [PublishedWeightsDto], description: 'Those that were published, the newest first' })
  published!: PublishedWeightsDto[];
  @ApiProperty({ type: InitialWeightsDto, description: 'Those that hold until somebody publishes others' })
  initial!: InitialWeightsDto;
  @ApiProperty({ type: RejudgingDto, nullable: true, description: 'How far judging by new rules has come' })
  rejudging!: RejudgingDto | null;

  static of({ inForce, published, initial, rejudging }: WeightsView): WeightsDto {
    return {
      ...inForce,
      published: published.map((each) => PublishedWeightsDto.of(each)),
      initial,
      rejudging: rejudging && RejudgingDto.of(rejudging),
    };
  }
}

/** Other weights, and why. */
export class PublishWeightsDto {
  @ApiProperty(OF)
  @IsObject()
  of!: Record<string, unknown>;

  @TextField({ min: 1, max: 100, description: 'The version that they were made from' }) basedOn!: string;
  @TextField({ min: 3, max: 2_000, description: 'Why, for everybody to read' }) reason!: string;
}
