import type { DataSource, EntityManager } from 'typeorm';
import type { RecurringJob } from '../jobs/index.js';
import { AUDITED_LOGS } from './audit-logs.js';
import { linkAfter, NOTHING_YET, type AuditEntry } from './audit-chain.js';

const BATCH = 500;
/** Two sealers would give two rows the same place in the chain. */
const SEALING_LOCK = 7_831_102;

type Row = Pick<AuditEntry, 'kind' | 'reference' | 'digest'> & {
  readonly transaction_id: string;
  readonly position: string;
};

/**
 * Chains what has happened since it ran last: every event of the log and every refused attempt, in the order in which readers
 * see them, and never past a transaction still in flight. It stands behind the writing, so that nobody waits for the chain.
 */
export class SealAuditTrail implements RecurringJob {
  readonly everyMs = 60_000;

  constructor(private readonly dataSource: DataSource) {}

  async run(): Promise<void> {
    for (const log of AUDITED_LOGS) {
      while (await this.dataSource.transaction((manager) => sealSome(manager, log)));
    }
  }
}

/** @returns whether there may be more */
async function sealSome(manager: EntityManager, log: (typeof AUDITED_LOGS)[number]): Promise<boolean> {
  await manager.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [SEALING_LOCK]);
  const rows = await manager.query<Row[]>(
    `SELECT log.transaction_id::text, log.position::text, $1::text AS kind, log.${log.reference} AS reference,
            ${log.digest} AS digest
       FROM ${log.table} AS log
      WHERE (log.transaction_id, log.position) > (
              SELECT coalesce(max(transaction_id::text), '0')::xid8, coalesce(max(position), 0)
                FROM audit_cursor WHERE kind = $1)
        AND log.transaction_id < (SELECT pg_snapshot_xmin(pg_current_snapshot()))
      ORDER BY log.transaction_id, log.position
      LIMIT ${BATCH}`,
    [log.kind],
  );
  const last = rows.at(-1);
  if (!last) return false;
  await append(manager, rows);
  await manager.query(
    `INSERT INTO audit_cursor (kind, transaction_id, position) VALUES ($1, $2::xid8, $3::bigint)
     ON CONFLICT (kind) DO UPDATE SET transaction_id = EXCLUDED.transaction_id, position = EXCLUDED.position`,
    [log.kind, last.transaction_id, last.position],
  );
  return rows.length === BATCH;
}

async function append(manager: EntityManager, rows: readonly Row[]): Promise<void> {
  // in a restored database the cursors begin anew, and most of what they find is chained already
  const chained = await manager.query<{ reference: string }[]>(
    'SELECT reference FROM audit_entry WHERE reference = ANY($1::uuid[])',
    [rows.map(({ reference }) => reference)],
  );
  const known = new Set(chained.map(({ reference }) => reference));
  let last = await headOf(manager);
  const entries = rows
    .filter(({ reference }) => !known.has(reference))
    .map((row) => (last = linkAfter(last, row)));
  await manager.query(
    `INSERT INTO audit_entry (number, kind, reference, digest, hash)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::uuid[], $4::text[], $5::text[])`,
    [
      entries.map(({ number }) => number),
      entries.map(({ kind }) => kind),
      entries.map(({ reference }) => reference),
      entries.map(({ digest }) => digest),
      entries.map(({ hash }) => hash),
    ],
  );
}

/** The last link of the chain. */
export async function headOf(
  manager: Pick<EntityManager, 'query'>,
): Promise<Pick<AuditEntry, 'number' | 'hash'>> {
  // by the column, not by its text of the same name: as text, 9 comes after 10
  const [row] = await manager.query<{ number: string; hash: string }[]>(
    'SELECT number::text, hash FROM audit_entry ORDER BY audit_entry.number DESC LIMIT 1',
  );
  return row ? { number: Number(row.number), hash: row.hash } : NOTHING_YET;
}
