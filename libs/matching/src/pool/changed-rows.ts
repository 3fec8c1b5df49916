import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { EntityManager } from 'typeorm';

/** Needs and offers that changed in the stored pool. */
export interface Changed {
  readonly needs: readonly NeedSnapshot[];
  readonly offers: readonly OfferSnapshot[];
}

/** What the stored pool says since a moment, and up to which moment nothing more can come. */
export interface Changes {
  /** Committed by whomever. */
  readonly committed: Changed;
  /** By the transaction that asks; it may still roll back. */
  readonly own: Changed;
  /** The oldest transaction that was still in flight: what it changes is not here. */
  readonly horizon: string;
}

interface Row {
  readonly horizon: string;
  readonly side: 'need' | 'offer' | null;
  readonly snapshot: NeedSnapshot | OfferSnapshot;
  readonly own: boolean | null;
}

const changedOf = (side: 'need' | 'offer') => `
  SELECT '${side}' AS side, snapshot, changed_in = moment.own AS own FROM ${side}
   WHERE changed_in >= $1::xid8 AND (changed_in < moment.upto OR changed_in = moment.own)
   UNION
  SELECT '${side}', snapshot, changed_in = moment.own FROM ${side} WHERE id = ANY($2::uuid[])`;

/**
 * Reads what changed in or after a transaction, with what is asked for by id. One statement is one snapshot: a row is
 * there, or its transaction is at the horizon or beyond it.
 *
 * @param since a transaction id (`xid8`): the horizon of the reading before
 * @param ids needs and offers to read whether they changed or not
 */
export async function readChanges(
  manager: EntityManager,
  since: string,
  ids: readonly string[],
): Promise<Changes> {
  const rows = await manager.query<Row[]>(
    `SELECT moment.horizon, changed.side, changed.snapshot, changed.own
       FROM (SELECT pg_snapshot_xmin(s)::text AS horizon, pg_snapshot_xmax(s) AS upto,
                    pg_current_xact_id_if_assigned() AS own
               FROM pg_current_snapshot() AS s) AS moment
       LEFT JOIN LATERAL (${changedOf('need')} UNION ALL ${changedOf('offer')}) AS changed ON true`,
    [since, ids],
  );
  const of = (own: boolean): Changed => ({
    needs: rows.filter((row) => row.side === 'need' && (row.own ?? false) === own).map(asNeed),
    offers: rows.filter((row) => row.side === 'offer' && (row.own ?? false) === own).map(asOffer),
  });
  return { committed: of(false), own: of(true), horizon: rows[0]?.horizon ?? since };
}

/** Small enough to lie ready in the buffers between the database and us while the page before is taken in. */
const PAGE = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The oldest transaction in flight now: whatever is read after this misses only what it, or a later one, changes. */
export async function horizonNow(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ horizon: string }[]>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon',
  );
  return row?.horizon ?? '0';
}

/**
 * Sees to it that a crash of the server from now on gives no transaction a number below a horizon, by a transaction of a higher number
 * that is committed to the disk (PostgreSQL, `pg_logical_emit_message`: a transactional message has a number and is written).
 *
 * @returns false when a crash has given such numbers already
 */
export async function staysAfterCrash(manager: EntityManager, horizon: string): Promise<boolean> {
  const [row] = await manager.query<{ stays: boolean }[]>(
    `SELECT pg_current_xact_id() >= $1::xid8 AS stays FROM pg_logical_emit_message(true, 'mutua', 'horizon')`,
    [horizon],
  );
  return row?.stays ?? false;
}

interface SnapshotOf {
  readonly need: NeedSnapshot;
  readonly offer: OfferSnapshot;
}

interface PageRow<Snapshot> {
  readonly id: string;
  readonly snapshot: Snapshot;
}

/** All that is open, page by page; the database reads the next page while one is taken in. */
export async function* openSnapshots<Side extends keyof SnapshotOf>(
  manager: EntityManager,
  side: Side,
): AsyncIterable<SnapshotOf[Side]> {
  const pageAfter = (id: string) => {
    const page = manager.query<PageRow<SnapshotOf[Side]>[]>(
      `SELECT id, snapshot FROM ${side} WHERE status = 'open' AND id > $1 ORDER BY id LIMIT ${PAGE}`,
      [id],
    );
    // whoever reads no further never hears of it
    page.catch(() => undefined);
    return page;
  };
  for (let page: ReturnType<typeof pageAfter> | null = pageAfter(FIRST_ID); page;) {
    const rows: PageRow<SnapshotOf[Side]>[] = await page;
    const last = rows.at(-1);
    page = last && rows.length === PAGE ? pageAfter(last.id) : null;
    for (const { snapshot } of rows) yield snapshot;
  }
}

// `side` says which a row is, which the type of a query cannot.
const asNeed = ({ snapshot }: Row) => snapshot as NeedSnapshot;
const asOffer = ({ snapshot }: Row) => snapshot as OfferSnapshot;
