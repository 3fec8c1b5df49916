import { EntitySchema } from 'typeorm';
import type { SolverFailureCode } from '../clearing/index.js';

export const AUDIT_STATUSES = ['requested', 'running', 'done', 'failed'] as const;
export type AuditStatus = (typeof AUDIT_STATUSES)[number];

/** Why an audit came to no figure; it is cancelled only to be begun again. */
export const AUDIT_FAILURES = ['timed-out', 'worker-died', 'unsolved'] as const;
export type AuditFailure = Exclude<SolverFailureCode, 'cancelled'>;

/** A comparison of what clearing reached with what a solver finds at best. Values in points. */
export interface ClearingAudit {
  readonly id: string;
  readonly status: AuditStatus;
  /** Null where the schedule asked for it. */
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  readonly run: number | null;
  readonly value: number | null;
  readonly optimum: number | null;
  /** value / optimum */
  readonly ratio: number | null;
  readonly certifiedGap: number | null;
  readonly failure: AuditFailure | null;
  readonly detail: string | null;
}

export const ClearingAuditSchema = new EntitySchema<ClearingAudit>({
  name: 'clearing_audit',
  columns: {
    id: { type: 'uuid', primary: true },
    status: { type: 'text' },
    requestedBy: { type: 'uuid', name: 'requested_by', nullable: true },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    run: {
      type: 'bigint',
      nullable: true,
      transformer: { to: (run: number | null) => run, from: (run: string | null) => run && Number(run) },
    },
    value: { type: 'double precision', nullable: true },
    optimum: { type: 'double precision', nullable: true },
    ratio: { type: 'double precision', nullable: true },
    certifiedGap: { type: 'double precision', name: 'certified_gap', nullable: true },
    failure: { type: 'text', nullable: true },
    detail: { type: 'text', nullable: true },
  },
});
