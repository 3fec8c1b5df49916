import type { EntityManager } from 'typeorm';
import { AUDITED_LOGS } from './audit-logs.js';
import { linkAfter, NOTHING_YET, type AuditEntry } from './audit-chain.js';
import { headOf } from './seal-audit-trail.js';

const BATCH = 2_000;
/** So many findings are enough to see what was done. */
const MOST_FINDINGS = 100;

export interface AuditFinding {
  /** The place in the chain; null where something is in no place of it. */
  readonly number: number | null;
  /** `cursor-ahead`: the database was restored from a dump, and nothing new is chained until the cursors begin anew. */
  readonly what:
    | 'entry-missing'
    | 'entry-altered'
    | 'row-altered'
    | 'row-missing'
    | 'row-not-chained'
    | 'end-missing'
    | 'head-missing'
    | 'cursor-ahead';
  /** The event or the refused attempt, where it is known. */
  readonly reference: string | null;
}

export interface AuditVerdict {
  readonly entries: number;
  /** What to keep outside of the database: a chain that was cut or made anew does not have it. */
  readonly head: Pick<AuditEntry, 'number' | 'hash'>;
  /** Rows that will be chained within a minute. */
  readonly waiting: number;
  /** Empty when nothing was altered; the first hundred. */
  readonly findings: readonly AuditFinding[];
}

type Link = AuditEntry & { readonly now: string | null };

/**
 * Makes the chain anew from the rows and compares: every entry and every row that was altered, deleted or put in between is
 * found. That its end was cut off or all of it emptied, rows and entries alike, the cursors tell, which know the last row; where they were
 * altered, too, only `known` does, a head that was noted before.
 */
export async function verifyAuditTrail(
  database: Pick<EntityManager, 'query'>,
  known: Pick<AuditEntry, 'number' | 'hash'> | null = null,
): Promise<AuditVerdict> {
  const findings: AuditFinding[] = [];
  let before = NOTHING_YET;
  let entries = 0;
  let knownIsThere = known === null || known.number === 0;
  for (;;) {
    const links = await linksAfter(database, before.number);
    for (const link of links) {
      entries += 1;
      if (link.number !== before.number + 1)
        findings.push({ number: before.number + 1, what: 'entry-missing', reference: null });
      else if (linkAfter(before, link).hash !== link.hash) findings.push(about(link, 'entry-altered'));
      if (link.now === null) findings.push(about(link, 'row-missing'));
      else if (link.now !== link.digest) findings.push(about(link, 'row-altered'));
      if (link.number === known?.number && link.hash === known.hash) knownIsThere = true;
      before = link;
    }
    if (links.length < BATCH || findings.length >= MOST_FINDINGS) break;
  }
  if (!knownIsThere) findings.push({ number: known?.number ?? null, what: 'head-missing', reference: null });
  findings.push(
    ...(await unchained(database)),
    ...(await endsMissing(database)),
    ...(await cursorsAhead(database)),
  );
  return {
    entries,
    head: await headOf(database),
    waiting: await waitingIn(database),
    findings: findings.slice(0, MOST_FINDINGS),
  };
}

const about = ({ number, reference }: Link, what: AuditFinding['what']): AuditFinding => ({
  number,
  what,
  reference,
});

async function linksAfter(database: Pick<EntityManager, 'query'>, number: number): Promise<Link[]> {
  const digests = AUDITED_LOGS.map(
    ({ kind, table, reference, digest }) =>
      `WHEN '${kind}' THEN (SELECT ${digest} FROM ${table} WHERE ${reference} = entry.reference)`,
  ).join(' ');
  const rows = await database.query<(Omit<Link, 'number'> & { number: string })[]>(
    `SELECT number::text, kind, reference, digest, hash, CASE kind ${digests} END AS now
       FROM audit_entry AS entry WHERE entry.number > $1 ORDER BY entry.number LIMIT ${BATCH}`,
    [number],
  );
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** Rows that the cursor has passed, and that are in no entry. */
async function unchained(database: Pick<EntityManager, 'query'>): Promise<AuditFinding[]> {
  const found: AuditFinding[] = [];
  for (const { kind, table, reference } of AUDITED_LOGS) {
    const rows = await database.query<{ reference: string }[]>(
      `SELECT log.${reference} AS reference
         FROM ${table} AS log JOIN audit_cursor AS cursor ON cursor.kind = $1
        WHERE (log.transaction_id, log.position) <= (cursor.transaction_id, cursor.position)
          AND NOT EXISTS (SELECT 1 FROM audit_entry WHERE audit_entry.reference = log.${reference})
        LIMIT ${MOST_FINDINGS}`,
      [kind],
    );
    found.push(
      ...rows.map((row) => ({ number: null, what: 'row-not-chained' as const, reference: row.reference })),
    );
  }
  return found;
}

/** Logs without the row that was chained last, by which a trail that was emptied differs from one that has just begun. */
async function endsMissing(database: Pick<EntityManager, 'query'>): Promise<AuditFinding[]> {
  const found: AuditFinding[] = [];
  for (const { kind, table } of AUDITED_LOGS) {
    const rows = await database.query<unknown[]>(
      `SELECT 1 FROM audit_cursor AS cursor
        WHERE kind = $1 AND position > 0
          AND NOT EXISTS (SELECT 1 FROM ${table} AS log
                           WHERE (log.transaction_id, log.position) = (cursor.transaction_id, cursor.position))`,
      [kind],
    );
    found.push(...rows.map(() => ({ number: null, what: 'end-missing' as const, reference: null })));
  }
  return found;
}

async function cursorsAhead(database: Pick<EntityManager, 'query'>): Promise<AuditFinding[]> {
  const rows = await database.query<unknown[]>(
    'SELECT kind FROM audit_cursor WHERE transaction_id > pg_snapshot_xmax(pg_current_snapshot())',
  );
  return rows.map(() => ({ number: null, what: 'cursor-ahead', reference: null }));
}

async function waitingIn(database: Pick<EntityManager, 'query'>): Promise<number> {
  let waiting = 0;
  for (const { kind, table } of AUDITED_LOGS) {
    const [row] = await database.query<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM ${table} AS log
        WHERE (log.transaction_id, log.position) > (
                SELECT coalesce(max(transaction_id::text), '0')::xid8, coalesce(max(position), 0)
                  FROM audit_cursor WHERE kind = $1)`,
      [kind],
    );
    waiting += row?.rows ?? 0;
  }
  return waiting;
}
