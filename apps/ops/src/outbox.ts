import { cursorTo, type KafkaSettings } from '@mutua/platform/messaging';
import { ask, type ContextName, type Database, type Installation } from './installation.js';
import { duration, table, type Report } from './report.js';

/** How far somebody who reads a context's log has come. */
export interface OutboxRow {
  readonly context: ContextName;
  /** `Kafka`, or the context that reads the log in the database. */
  readonly reader: string;
  readonly waiting: number;
  /** Seconds since the oldest event that waits. */
  readonly oldestSeconds: number | null;
  /** The cursor names a transaction that the server has yet to begin: nothing new will be read (see the runbook). */
  readonly ahead: boolean;
}

/** What holds readers back: nobody reads past the oldest transaction that writes and is still open. */
export interface Horizon {
  readonly context: ContextName;
  /** Transactions begun since that one. */
  readonly transactions: number;
  /** Null when nobody holds them back, or the database user may not see who. */
  readonly seconds: number | null;
  readonly application: string | null;
  readonly state: string | null;
}

/** How many events wait in each context's log to be read, for how long, and what holds them back. */
export async function outbox({ databases, kafka }: Installation): Promise<Report> {
  const rows: OutboxRow[] = [];
  const horizons: Horizon[] = [];
  for (const [context, database] of await databases()) {
    for (const { publisher, reader, cursor } of await readersIn(context, database, kafka)) {
      const waiting = await waitingFor(publisher, { schema: context, cursor }, database);
      rows.push({ context: publisher, reader, ...waiting });
    }
    horizons.push({ context, ...(await horizonOf(database)) });
  }
  rows.sort((a, b) => `${a.context} ${a.reader}`.localeCompare(`${b.context} ${b.reader}`));
  return { data: { outbox: rows, horizon: horizons }, text: `${rowsText(rows)}\n\n${horizonText(horizons)}` };
}

interface Reader {
  readonly publisher: ContextName;
  readonly reader: string;
  /** The name of its cursor. */
  readonly cursor: string;
}

/** Whose cursors a context's schema holds: that of its own log's way to Kafka, or its own on the logs of others. */
async function readersIn(
  context: ContextName,
  database: Database,
  kafka: KafkaSettings | null,
): Promise<Reader[]> {
  if (kafka) return [{ publisher: context, reader: 'Kafka', cursor: cursorTo(context, kafka) }];
  const cursors = await ask<{ publisher: ContextName }>(
    database,
    `SELECT publisher FROM "${context}".log_cursor WHERE publisher <> $1 AND NOT starts_with(publisher, $1 || ' to ')`,
    [context],
  );
  return cursors.map(({ publisher }) => ({ publisher, reader: context, cursor: publisher }));
}

async function waitingFor(
  publisher: ContextName,
  { schema, cursor }: { readonly schema: ContextName; readonly cursor: string },
  database: Database,
): Promise<Pick<OutboxRow, 'waiting' | 'oldestSeconds' | 'ahead'>> {
  const [row] = await ask<{ waiting: number; oldest: number | null; ahead: boolean }>(
    database,
    `WITH cursor AS (
       SELECT coalesce(max(transaction_id::text), '0')::xid8 AS transaction_id, coalesce(max(position), 0) AS position
         FROM "${schema}".log_cursor WHERE publisher = $1)
     SELECT count(event_id)::int AS waiting,
            extract(epoch FROM now() - min(occurred_at))::float AS oldest,
            (SELECT transaction_id > pg_snapshot_xmax(pg_current_snapshot()) FROM cursor) AS ahead
       FROM "${publisher}".event_log AS log
      WHERE (log.transaction_id, log.position) > (SELECT transaction_id, position FROM cursor)`,
    [cursor],
  );
  return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? null, ahead: row?.ahead ?? false };
}

async function horizonOf(database: Database): Promise<Omit<Horizon, 'context'>> {
  const [row] = await ask<Omit<Horizon, 'context'>>(
    database,
    `SELECT (pg_snapshot_xmax(snapshot)::text::bigint - pg_snapshot_xmin(snapshot)::text::bigint)::int AS transactions,
            oldest.*
       FROM pg_current_snapshot() AS snapshot
       LEFT JOIN LATERAL (
         SELECT extract(epoch FROM now() - xact_start)::float AS seconds, application_name AS application, state
           FROM pg_stat_activity WHERE backend_xid IS NOT NULL
          ORDER BY xact_start LIMIT 1) AS oldest ON true`,
  );
  return row ?? { transactions: 0, seconds: null, application: null, state: null };
}

function rowsText(rows: readonly OutboxRow[]): string {
  if (rows.length === 0)
    return 'Nobody reads a log here yet. Where contexts meet on Kafka, KAFKA_BROKERS must name it.';
  return table(
    ['Log of', 'read by', 'waiting', 'oldest waits for'],
    rows.map(({ context, reader, waiting, oldestSeconds, ahead }) => [
      context,
      reader,
      waiting,
      ahead ? 'its cursor is ahead of the server: see the runbook' : waitText(oldestSeconds),
    ]),
  );
}

const waitText = (seconds: number | null) => (seconds === null ? '' : duration(seconds));

function horizonText(horizons: readonly Horizon[]): string {
  const held = horizons.filter(({ transactions }) => transactions > 0);
  if (held.length === 0) return 'No open transaction holds readers back.';
  return table(
    ['Database of', 'transactions held back', 'oldest open', 'by', 'state'],
    held.map(({ context, transactions, seconds, application, state }) => [
      context,
      transactions,
      waitText(seconds),
      application ?? 'unknown: this database user may not see',
      state ?? '',
    ]),
  );
}
