import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, ValidateIf } from 'class-validator';
import { TextField, ValueField } from '@mutua/platform/http';
import { WATCHED_GROUPS, type WatchedGroup } from '../clearing/index.js';
import { OF } from '../rules/weights.dto.js';
import { EquityPointsDto } from '../rules/equity.dto.js';
import type { EquityPoints } from '../rules/equity.service.js';
import { GroupCoverageDto } from '../rounds/clearing.dto.js';
import { EFFECTS, type Effect, type Tally } from './compare.js';
import type { ToldComparison } from './told-comparison.js';
import {
  WHAT_IF_FAILURES,
  WHAT_IF_STATUSES,
  type WhatIf,
  type WhatIfFailure,
  type WhatIfStatus,
} from './what-if.schema.js';
import type { NewWhatIf } from './what-ifs.service.js';

const POINTS = { type: 'integer', minimum: 0, maximum: 10_000 } as const;

/** Other rules to try on a copy of the pool: weights, equity terms, or both. */
export class NewWhatIfDto {
  @TextField({ min: 1, max: 200, line: true, description: 'What it is about, for who reads the list' })
  title!: string;

  @ApiPropertyOptional({ ...OF, nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsObject()
  weights: Record<string, unknown> | null = null;

  @ValueField(() => EquityPointsDto, { optional: true, nullable: true }) equity: EquityPointsDto | null =
    null;

  toNew(): NewWhatIf {
    return { title: this.title, weights: this.weights, equity: this.equity?.toPoints() ?? null };
  }
}

/** Why what was tried is to hold. */
export class PublishWhatIfDto {
  @TextField({ min: 3, max: 2_000, description: 'Why, for everybody to read' }) reason!: string;
}

class TallyDto {
  @ApiProperty({ description: 'Points of all pairs chosen, equity terms included, by these rules' })
  value!: number;
  @ApiProperty({ description: 'Nothing whatever has more points by these rules' }) bound!: number;
  @ApiProperty({ description: '(bound − value) / bound' }) certifiedGap!: number;
  @ApiProperty({
    type: 'integer',
    description: 'The sum of all pairs’ scores by the weights in force, so that both allotments compare',
  })
  suitability!: number;
  @ApiProperty({ type: 'integer' }) pairs!: number;
  @ApiProperty({ type: 'integer', description: 'Needs that get something' }) needs!: number;
  @ApiProperty({ type: 'integer', description: 'Offers that serve a need' }) offers!: number;
  @ApiProperty({ type: [GroupCoverageDto] }) coverage!: GroupCoverageDto[];
  @ApiProperty({
    enum: WATCHED_GROUPS,
    isArray: true,
    description: 'Groups that are covered less than four fifths as well as all',
  })
  undercut!: WatchedGroup[];

  static of({ watch, ...figures }: Tally): TallyDto {
    return {
      ...figures,
      coverage: [...watch.coverage],
      undercut: watch.undercut.map(({ group }) => group),
    };
  }
}

class ToldPartnerDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ ...POINTS, description: 'By the rules that the pair was chosen by' }) score!: number;
  @ApiProperty({ ...POINTS, description: 'By the weights in force' }) presentScore!: number;
}

class ToldChangeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({
    enum: EFFECTS,
    description:
      'By how many partners it has; of as many, by their scores by the weights in force; `changes`: others that suit as well',
  })
  effect!: Effect;
  @ApiProperty({ type: [ToldPartnerDto] }) before!: readonly ToldPartnerDto[];
  @ApiProperty({ type: [ToldPartnerDto] }) after!: readonly ToldPartnerDto[];
}

class ToldSideDto {
  @ApiProperty({ type: 'integer' }) gains!: number;
  @ApiProperty({ type: 'integer' }) loses!: number;
  @ApiProperty({ type: 'integer' }) changes!: number;
  @ApiProperty({ type: [ToldChangeDto], description: 'At most 500, those that lose first' })
  told!: readonly ToldChangeDto[];
}

class WhatIfOutcomeDto {
  @ApiProperty({ type: TallyDto, description: 'Cleared from the beginning by the rules in force' })
  before!: TallyDto;
  @ApiProperty({ type: TallyDto, description: 'Cleared from the beginning by what was tried' })
  after!: TallyDto;
  @ApiProperty({ type: ToldSideDto }) needs!: ToldSideDto;
  @ApiProperty({ type: ToldSideDto }) offers!: ToldSideDto;

  static of({ before, after, needs, offers }: ToldComparison): WhatIfOutcomeDto {
    return { before: TallyDto.of(before), after: TallyDto.of(after), needs, offers };
  }
}

class BasedOnDto {
  @ApiProperty() weights!: string;
  @ApiProperty() equity!: string;
}

class ProgressDto {
  @ApiProperty({ type: 'integer', description: 'Open needs judged by both rules so far' }) done!: number;
  @ApiProperty({ type: 'integer', description: 'Open needs in the copy' }) needs!: number;
}

/** Other rules that are tried on a copy of the pool. */
export class WhatIfDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'Also the ETag' }) version!: number;
  @ApiProperty({ enum: WHAT_IF_STATUSES }) status!: WhatIfStatus;
  @ApiProperty() title!: string;
  @ApiProperty({ ...OF, nullable: true }) weights!: Readonly<Record<string, number>> | null;
  @ApiProperty({ type: EquityPointsDto, nullable: true }) equity!: EquityPoints | null;
  @ApiProperty({ format: 'uuid' }) requestedBy!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({
    type: BasedOnDto,
    nullable: true,
    description: 'The versions in force when it ran; null before',
  })
  basedOn!: BasedOnDto | null;
  @ApiProperty({ type: ProgressDto }) progress!: ProgressDto;
  @ApiProperty({ enum: WHAT_IF_FAILURES, nullable: true }) failure!: WhatIfFailure | null;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;

  static of({ tried, requestedAt, endedAt, done, needs, ...whatIf }: WhatIf): WhatIfDto {
    return {
      ...whatIf,
      ...tried,
      requestedAt: requestedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      progress: { done, needs },
    };
  }
}

/** The same with what came of it. */
export class WhatIfWithOutcomeDto extends WhatIfDto {
  @ApiProperty({ type: WhatIfOutcomeDto, nullable: true, description: 'Null while there is none' })
  outcome!: WhatIfOutcomeDto | null;

  static from(whatIf: WhatIf, outcome: ToldComparison | null): WhatIfWithOutcomeDto {
    return { ...WhatIfDto.of(whatIf), outcome: outcome && WhatIfOutcomeDto.of(outcome) };
  }
}
