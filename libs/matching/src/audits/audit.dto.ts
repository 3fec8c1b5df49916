import { ApiProperty } from '@nestjs/swagger';
import { ALERT_RATIO } from '../clearing/index.js';
import {
  AUDIT_FAILURES,
  AUDIT_STATUSES,
  type AuditFailure,
  type AuditStatus,
  type ClearingAudit,
} from './clearing-audit.schema.js';

const FIGURE = { type: Number, nullable: true } as const;

/** How what clearing reached compares with what a solver finds at best. */
export class AuditDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: AUDIT_STATUSES }) status!: AuditStatus;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: by the schedule' })
  requestedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The run of clearing that was audited' })
  run!: number | null;
  @ApiProperty({ ...FIGURE, description: 'Points that clearing reached' }) value!: number | null;
  @ApiProperty({ ...FIGURE, description: 'Points of the optimum that HiGHS found' }) optimum!: number | null;
  @ApiProperty({ ...FIGURE, description: 'value / optimum' })
  ratio!: number | null;
  @ApiProperty({ description: `Whether the ratio is below ${ALERT_RATIO}; false while there is none` })
  isAlarming!: boolean;
  @ApiProperty({ ...FIGURE, description: 'What the auction itself had certified' }) certifiedGap!:
    number | null;
  @ApiProperty({ enum: AUDIT_FAILURES, nullable: true, description: 'Why there is no figure' })
  failure!: AuditFailure | null;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;

  static of({ requestedAt, endedAt, ...audit }: ClearingAudit): AuditDto {
    return {
      ...audit,
      isAlarming: audit.ratio !== null && audit.ratio < ALERT_RATIO,
      requestedAt: requestedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    };
  }
}
