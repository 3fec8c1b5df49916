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
const listOf = (...columns: string[]) => `jsonb_build_array(${columns.join(', ')})`;
const digestOf = (list: string) => `encode(sha256(convert_to((${list})::text, 'UTF8')), 'hex')`;

export const AUDITED_LOGS: readonly AuditedLog[] = [
  {
    kind: 'change',
    table: 'event_log',
    reference: 'event_id',
    digest: digestOf(
      listOf(
        'event_id',
        'type',
        'aggregate_id',
        'aggregate_version',
        MICROSECONDS('occurred_at'),
        'actor',
        'traceparent',
        'payload',
      ),
    ),
  },
  {
    kind: 'refusal',
    table: 'refused_attempt',
    reference: 'id',
    // rows from before there was a count keep their digest
    digest: digestOf(
      `${listOf(
        'id',
        MICROSECONDS('attempted_at'),
        'actor',
        'method',
        'path',
        'status',
        'problem',
        'trace_id',
      )} || CASE WHEN times > 1 THEN ${listOf('times')} ELSE '[]' END`,
    ),
  },
];
