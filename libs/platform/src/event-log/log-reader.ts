import type { EventEnvelope, EventHead } from '@mutua/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/** Read at once, and handled in one transaction: enough to share a commit, few enough not to hold locks for long. */
const BATCH = 200;

/** A place in a log: the writing transaction's id, then the position. Both are decimal strings (64 bits). */
export interface LogPosition {
  readonly transactionId: string;
  readonly position: string;
}

/** An event in its place. Its payload stays JSON, because whoever sends it on has no use for the object. */
export class LogEntry implements LogPosition {
  constructor(
    readonly transactionId: string,
    readonly position: string,
    readonly head: EventHead,
    /** The payload as JSON. */
    readonly body: string,
  ) {}

  /** The event with its payload, which is parsed each time. */
  get event(): EventEnvelope {
    return { ...this.head, payload: JSON.parse(this.body) as object };
  }
}

export interface LogBatch {
  readonly entries: LogEntry[];
  /** Whether to read on: at once after a full batch, soon when a transaction in flight holds rows back. */
  readonly rest: 'more' | 'held-back' | 'none';
}

interface LogRow {
  transaction_id: string;
  position: string;
  settled: boolean;
  event_id: string;
  type: string;
  aggregate_id: string;
  aggregate_version: number;
  occurred_at: Date;
  actor: EventEnvelope['actor'];
  traceparent: string | null;
  body: string;
}

/** Where the log is asked: the pool, or a connection that is warm. */
export interface LogConnection {
  query<Row>(sql: string, parameters: unknown[]): Promise<Row[]>;
}

/**
 * The cursor names a transaction that this server has yet to begin: the database was restored from a dump of another
 * server, whose numbers were higher. Going on would pass new events by in silence.
 */
export class CursorAhead extends Error {
  constructor(publisher: string) {
    super(
      `The cursor on ${publisher} lies ahead of this server; see "A database of your own" in docs/runbook.md.`,
    );
    this.name = 'CursorAhead';
  }
}

/**
 * Reads a context's event log in commit-safe order: by writing transaction, then position, and never past the oldest
 * transaction still in flight, whose rows would otherwise appear behind the cursor and be lost
 * (`pg_snapshot_xmin`, PostgreSQL "Transaction ID and Snapshot Information Functions").
 */
export class LogReader {
  constructor(
    private readonly dataSource: DataSource,
    readonly publisher: string,
    /** The name under which it is kept how far this reader is. */
    private readonly cursor = publisher,
  ) {}

  /**
   * Where this reader stopped last; the beginning of the log when it has never read.
   *
   * @throws CursorAhead
   */
  async position(): Promise<LogPosition> {
    const [row] = await this.dataSource.query<{ transaction_id: string; position: string; ahead: boolean }[]>(
      `SELECT transaction_id::text, position::text,
              transaction_id > pg_snapshot_xmax(pg_current_snapshot()) AS ahead
         FROM log_cursor WHERE publisher = $1`,
      [this.cursor],
    );
    if (row?.ahead) throw new CursorAhead(this.publisher);
    return { transactionId: row?.transaction_id ?? '0', position: row?.position ?? '0' };
  }

  async readAfter(after: LogPosition, connection: LogConnection = this.dataSource): Promise<LogBatch> {
    const rows = await connection.query<LogRow>(
      `SELECT transaction_id::text, position::text,
              transaction_id < (SELECT pg_snapshot_xmin(pg_current_snapshot())) AS settled,
              event_id, type, aggregate_id, aggregate_version, occurred_at, actor, traceparent, payload::text AS body
         FROM "${this.publisher}".event_log
        WHERE (transaction_id, position) > ($1::xid8, $2::bigint)
        ORDER BY event_log.transaction_id, event_log.position
        LIMIT ${BATCH}`,
      [after.transactionId, after.position],
    );
    const firstUnsettled = rows.findIndex((row) => !row.settled);
    const settled = firstUnsettled === -1 ? rows : rows.slice(0, firstUnsettled);
    const full = settled.length === BATCH ? 'more' : 'none';
    return { entries: settled.map(toEntry), rest: firstUnsettled === -1 ? full : 'held-back' };
  }

  /**
   * Moves the cursor, in the transaction that handled what lies before it; never back, so that a reader that was frozen
   * and lost its turn undoes nothing.
   */
  async moveTo(manager: EntityManager, to: LogPosition): Promise<void> {
    await this.move(manager, to, '');
  }

  /**
   * Moves the cursor by itself, without waiting for the disk: for who may find it a moment behind after a crash of the
   * server, and do again what lies after it.
   */
  async moveSoonTo(to: LogPosition): Promise<void> {
    await this.move(this.dataSource.manager, to, `FROM set_config('synchronous_commit', 'off', true)`);
  }

  private async move(manager: EntityManager, to: LogPosition, from: string): Promise<void> {
    await manager.query(
      `INSERT INTO log_cursor (publisher, transaction_id, position) SELECT $1, $2::xid8, $3::bigint ${from}
       ON CONFLICT (publisher) DO UPDATE SET transaction_id = EXCLUDED.transaction_id, position = EXCLUDED.position
         WHERE (log_cursor.transaction_id, log_cursor.position) < (EXCLUDED.transaction_id, EXCLUDED.position)`,
      [this.cursor, to.transactionId, to.position],
    );
  }

  /** The events of the log that this reader has yet to pass. */
  async waiting(): Promise<{ events: number; oldestAgeSeconds: number }> {
    const after = await this.position();
    const [row] = await this.dataSource.query<{ events: number; age: number | null }[]>(
      `SELECT count(*)::int AS events, extract(epoch FROM now() - min(occurred_at))::float8 AS age
         FROM "${this.publisher}".event_log
        WHERE (transaction_id, position) > ($1::xid8, $2::bigint)`,
      [after.transactionId, after.position],
    );
    return { events: row?.events ?? 0, oldestAgeSeconds: Math.max(0, row?.age ?? 0) };
  }
}

function toEntry(row: LogRow): LogEntry {
  const head = {
    id: row.event_id,
    type: row.type,
    aggregateId: row.aggregate_id,
    aggregateVersion: row.aggregate_version,
    occurredAt: row.occurred_at.toISOString(),
    actor: row.actor,
    traceparent: row.traceparent,
  };
  return new LogEntry(row.transaction_id, row.position, head, row.body);
}
