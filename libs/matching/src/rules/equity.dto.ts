import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, TextField, ValueField } from '@mutua/platform/http';
import { LARGEST_GROUP_TERM, type EquityPolicy } from '../clearing/index.js';
import { FULL_SCORE } from '../criteria/score.js';
import type { EquityPoints, EquityView } from './equity.service.js';

const TERM = { min: 0, max: LARGEST_GROUP_TERM };

/** For each offer that a need of a country in the group gets, in points. */
export class GroupPointsDto {
  @IntegerField({ ...TERM, description: 'Least developed countries' }) LDC!: number;
  @IntegerField({ ...TERM, description: 'Landlocked developing countries' }) LLDC!: number;
  @IntegerField({ ...TERM, description: 'Small island developing States' }) SIDS!: number;
}

/** What clearing adds to scores for the sake of equity, in points of 10,000. */
export class EquityPointsDto {
  @IntegerField({ min: 0, max: FULL_SCORE, description: 'For the first offer that a need gets' })
  firstHelp!: number;

  @ValueField(() => GroupPointsDto) groups!: GroupPointsDto;

  toPoints(): EquityPoints {
    const { LDC, LLDC, SIDS } = this.groups;
    return { firstHelp: this.firstHelp, groups: { LDC, LLDC, SIDS } };
  }
}

class PublishedEquityDto {
  @ApiProperty() version!: string;
  @ApiProperty({ type: EquityPointsDto }) points!: EquityPoints;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) publishedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

class InitialEquityDto {
  @ApiProperty() version!: string;
  @ApiProperty({ type: EquityPointsDto }) points!: EquityPoints;
}

/** The equity terms by which all is cleared. */
export class EquityDto {
  @ApiProperty({ description: 'Stands in the explanation of what was cleared with them' }) version!: string;
  @ApiProperty({ type: EquityPointsDto }) points!: EquityPoints;
  @ApiProperty({ type: [PublishedEquityDto], description: 'Those that were published, the newest first' })
  published!: PublishedEquityDto[];
  @ApiProperty({ type: InitialEquityDto, description: 'Those that hold until somebody publishes others' })
  initial!: InitialEquityDto;

  static of({ inForce, published, initial }: EquityView): EquityDto {
    return {
      ...namedPoints(inForce),
      initial: namedPoints(initial),
      published: published.map(({ value, publishedAt, ...each }) => ({
        version: each.version,
        points: value,
        reason: each.reason,
        publishedBy: each.publishedBy,
        publishedAt: publishedAt.toISOString(),
      })),
    };
  }
}

function namedPoints({ version, ...points }: EquityPolicy): InitialEquityDto {
  return { version, points };
}

/** Other equity terms, and why. */
export class PublishEquityDto {
  @ValueField(() => EquityPointsDto) points!: EquityPointsDto;
  @TextField({ min: 1, max: 100, description: 'The version that they were made from' }) basedOn!: string;
  @TextField({ min: 3, max: 2_000, description: 'Why, for everybody to read' }) reason!: string;
}
