import { ApiProperty } from '@nestjs/swagger';
import { WATCHED_GROUPS, type WatchedGroup } from '../clearing/index.js';
import type { KeptOutcome } from './clearing-outcome.js';

export class GroupCoverageDto {
  @ApiProperty({ enum: WATCHED_GROUPS, description: '`none`: in none of the three; a need may be in two' })
  group!: WatchedGroup;
  @ApiProperty({ type: 'integer' }) needs!: number;
  @ApiProperty({ type: 'integer', description: 'Those that any offer fits' }) withCandidates!: number;
  @ApiProperty({ type: 'integer', description: 'Those of them that get at least something' }) helped!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'helped / withCandidates' })
  coverage!: number | null;
}

class ClearingRunDto {
  @ApiProperty({ type: 'integer' }) run!: number;
  @ApiProperty({ format: 'date-time' }) settledAt!: string;
  @ApiProperty({ description: 'Points of all pairs chosen, equity terms included' }) value!: number;
  @ApiProperty({ description: 'Nothing whatever has more points' }) bound!: number;
  @ApiProperty({ description: '(bound − value) / bound' }) certifiedGap!: number;
  @ApiProperty({ type: [GroupCoverageDto] }) coverage!: GroupCoverageDto[];
  @ApiProperty({
    enum: WATCHED_GROUPS,
    isArray: true,
    description: 'Groups that are covered less than four fifths as well as all',
  })
  undercut!: WatchedGroup[];
}

/** How clearing stands. */
export class ClearingDto {
  @ApiProperty({ type: 'integer', description: 'Changes that are not cleared yet' }) due!: number;
  @ApiProperty({ type: ClearingRunDto, nullable: true, description: 'The last run; null before the first' })
  last!: ClearingRunDto | null;

  static of(due: number, outcome: KeptOutcome | null): ClearingDto {
    if (!outcome) return { due, last: null };
    const { settledAt, watch, ...run } = outcome;
    return {
      due,
      last: {
        ...run,
        settledAt: settledAt.toISOString(),
        coverage: [...watch.coverage],
        undercut: watch.undercut.map(({ group }) => group),
      },
    };
  }
}
