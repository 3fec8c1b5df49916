import type { AuditKind } from './audit-chain.js';

/** A table whose rows are chained, and how a row is told as one text, whatever the server's settings. */
interface AuditedLog {
  readonly kind: AuditKind;
  readonly table: string;
  readonly reference: string;
  /** SQL: the SHA-256 of all that the row says. */
  readonly digest: string;
}

const MICROSECONDS = (column: string) => `(extract(epoch FROM ${column}) * 1000000)::bigint`;
const digestOf = (...columns: string[]) =>
  `encode(sha256(convert_to(jsonb_build_array(${columns.join(', ')})::text, 'UTF8')), 'hex')`;

export const AUDITED_LOGS: readonly AuditedLog[] = [
  {
    kind: 'change',
    table: 'event_log',
    reference: 'event_id',
    digest: digestOf(
      'event_id',
      'type',
      'aggregate_id',
      'aggregate_version',
      MICROSECONDS('occurred_at'),
      'actor',
      'traceparent',
      'payload',
    ),
  },
  {
    kind: 'refusal',
    table: 'refused_attempt',
    reference: 'id',
    digest: digestOf(
      'id',
      MICROSECONDS('attempted_at'),
      'actor',
      'method',
      'path',
      'status',
      'problem',
      'trace_id',
    ),
  },
];
