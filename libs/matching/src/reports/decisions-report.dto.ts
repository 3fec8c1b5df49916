import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { DECISION_REASONS, isIsoDate, label, type DecisionReason, type Locale } from '@mutua/vocabulary';
import { StandardField } from '@mutua/platform/http';
import { CRITERION_NAMES, type CriterionName } from '../criteria/weights.js';
import { LocaleQuery } from '../proposals/proposals-query.dto.js';
import { LEAST_PAIRS, type CriterionReport } from './decisions-report.js';
import type { DecisionsReport, ReasonCount } from './decisions-report.service.js';

const DAY = { name: 'isIsoDate', holds: isIsoDate, expected: 'a day written as YYYY-MM-DD' };
const NULLABLE_NUMBER = { type: Number, nullable: true } as const;

function NotBeforeFrom(): PropertyDecorator {
  return ValidateBy({
    name: 'notBeforeFrom',
    validator: {
      validate: (to, args) => {
        const { from } = args?.object as DecisionsQuery;
        return !isIsoDate(from) || !isIsoDate(to) || to >= from;
      },
      defaultMessage: (args) =>
        `to ${args?.value} is before from ${(args?.object as DecisionsQuery).from}; give a last day on or after the first`,
    },
  });
}

export class DecisionsQuery extends LocaleQuery {
  @IsOptional()
  @StandardField(DAY, { optional: true, description: 'The first day that counts' })
  from?: string;
  @IsOptional()
  @StandardField(DAY, { optional: true, description: 'The last day that counts, not before `from`' })
  @NotBeforeFrom()
  to?: string;
}

class ValuedPairsDto {
  @ApiProperty({ type: 'integer', description: 'Pairs of which the criterion was known' }) pairs!: number;
  @ApiProperty({ ...NULLABLE_NUMBER, description: '0…1' }) mean!: number | null;
}

class CriterionReportDto implements CriterionReport {
  @ApiProperty({ enum: CRITERION_NAMES }) criterion!: CriterionName;
  @ApiProperty({ type: ValuedPairsDto, description: 'Approved, and not declined afterwards' })
  for!: ValuedPairsDto;
  @ApiProperty({ type: ValuedPairsDto, description: 'Rejected or declined' }) against!: ValuedPairsDto;
  @ApiProperty({ ...NULLABLE_NUMBER, description: 'Mean of those decided for, less that of the others' })
  difference!: number | null;
  @ApiProperty({ ...NULLABLE_NUMBER, description: 'Of the difference' }) standardError!: number | null;
  @ApiProperty({
    enum: ['agrees', 'disagrees', 'unclear'],
    description: `disagrees: those turned down had the higher values, by more than two standard errors; unclear: chance would explain it, or fewer than ${LEAST_PAIRS} pairs on a side`,
  })
  verdict!: CriterionReport['verdict'];
}

class ReasonCountDto {
  @ApiProperty({ enum: ['rejected', 'declined'] }) status!: ReasonCount['status'];
  @ApiProperty({ enum: DECISION_REASONS, nullable: true, description: 'Null: before reasons were coded' })
  code!: DecisionReason | null;
  @ApiProperty({ type: String, nullable: true }) label!: string | null;
  @ApiProperty({ type: 'integer' }) count!: number;
}

/** Which criteria disagree with what people decided, and why people turned matches down. */
export class DecisionsReportDto {
  @ApiProperty({ type: 'integer', description: 'Matches decided for' }) for!: number;
  @ApiProperty({ type: 'integer', description: 'Matches rejected or declined' }) against!: number;
  @ApiProperty({ type: [CriterionReportDto] }) criteria!: readonly CriterionReport[];
  @ApiProperty({ type: [ReasonCountDto], description: 'The most frequent first' }) reasons!: ReasonCountDto[];

  static of({ reasons, ...report }: DecisionsReport, locale: Locale): DecisionsReportDto {
    return {
      ...report,
      reasons: reasons.map((each) => ({
        ...each,
        label: each.code && label('decision-reasons', each.code, locale),
      })),
    };
  }
}
