import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';
import { logChannel } from './log-channel.js';
import type { DataSource } from 'typeorm';
import { connectionBeside } from '../persistence/context-data-source.js';
import type { LogBatch, LogConnection, LogPosition, LogReader } from './log-reader.js';

const POLL_MS = 1_000;
/** How soon to look again for rows that a transaction still in flight holds back: at first, and at last under load. */
const HELD_BACK_MS = { first: 1, last: 40 };
const RECONNECT_MS = 500;
/** A log is only ever read on in the order of its index: planned once for all, whatever the server knows of the table by then. */
const READING = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_bitmapscan=off',
  'enable_sort=off',
];

const REST_BY_URGENCY = ['more', 'held-back', 'none'] as const;

interface Reading {
  readonly position: LogPosition;
  /** What follows, where it is being read already. */
  readonly ahead: Promise<LogBatch> | null;
}

export type HandleBatch = (reader: LogReader, batch: LogBatch) => Promise<void>;

/**
 * Drives the readers of one context: wakes by LISTEN, polls once a second whatever happens, and runs in one process at a
 * time by a session advisory lock on a connection of its own. The logs are read on that same connection, whose server process
 * the notification has just woken. After any failure it connects anew and goes on from the stored cursors.
 */
export class ReaderLoop {
  healthy = false;
  private stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private rung = false;
  private wake: () => void = () => undefined;
  private onHealthy: () => void = () => undefined;
  /** The failure that was told last; it comes twice a second while the database is away. */
  private told: string | null = null;

  constructor(
    private readonly name: string,
    private readonly databaseUrl: string,
    private readonly dataSource: DataSource,
    private readonly readers: readonly LogReader[],
    private readonly handle: HandleBatch,
    private readonly logger: Logger,
  ) {}

  /** Resolves when the logs have been read once, or another process is found to read them. */
  start(): Promise<void> {
    const begun = new Promise<void>((resolve) => {
      this.onHealthy = resolve;
    });
    this.running = this.keepRunning();
    return begun;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.runConnected();
      } catch (error) {
        this.healthy = false;
        if (this.stopping.signal.aborted) return;
        this.tell(error as Error);
        await this.pause(RECONNECT_MS);
      }
    }
  }

  private tell(error: Error): void {
    const level = this.told === error.message ? 'debug' : 'error';
    this.told = error.message;
    this.logger[level]({ err: error, reader: this.name }, 'the log reader stopped; it starts again');
  }

  private async runConnected(): Promise<void> {
    const client = connectionBeside(this.dataSource, this.databaseUrl, this.name, READING);
    const lost: Error[] = [];
    client.on('error', (error) => {
      lost.push(error);
      this.wake();
    });
    client.on('notification', () => {
      this.rung = true;
      this.wake();
    });
    await client.connect();
    try {
      for (const { publisher } of this.readers) await client.query(`LISTEN ${logChannel(publisher)}`);
      await this.takeTurn(client);
      const readings = new Map<LogReader, Reading>();
      for (const reader of this.readers)
        readings.set(reader, { position: await reader.position(), ahead: null });
      let heldBackMs = HELD_BACK_MS.first;
      while (!this.stopping.signal.aborted) {
        this.rung = false;
        const rest = await this.readAll(readings, rowsOf(client));
        if (lost[0]) throw lost[0];
        this.becomeHealthy();
        if (rest === 'held-back') {
          await this.pause(heldBackMs);
          heldBackMs = Math.min(2 * heldBackMs, HELD_BACK_MS.last);
        } else if (rest === 'none' && !this.rung) {
          heldBackMs = HELD_BACK_MS.first;
          await this.nextWake();
        }
      }
    } finally {
      await client
        .end()
        .catch((error: unknown) => this.logger.debug({ err: error }, 'the reader had no connection left'));
    }
  }

  private becomeHealthy(): void {
    this.healthy = true;
    this.told = null;
    this.onHealthy();
  }

  /** Waits until no other process runs this reader. */
  private async takeTurn(client: pg.Client): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
        [this.name],
      );
      if (rows[0]?.mine) return;
      this.becomeHealthy();
      await this.pause(POLL_MS);
    }
  }

  private async readAll(
    readings: Map<LogReader, Reading>,
    connection: LogConnection,
  ): Promise<LogBatch['rest']> {
    const rests: LogBatch['rest'][] = [];
    for (const [reader, { position, ahead: begun }] of readings) {
      if (this.stopping.signal.aborted) return 'none';
      const batch = await (begun ?? reader.readAfter(position, connection));
      const last = batch.entries.at(-1) ?? position;
      const ahead = batch.rest === 'more' ? readAhead(reader, last, connection) : null;
      await this.handle(reader, batch);
      readings.set(reader, { position: last, ahead });
      rests.push(batch.rest);
    }
    return REST_BY_URGENCY.find((rest) => rests.includes(rest)) ?? 'none';
  }

  /** Resolves at the next notification, at the latest after a poll's time. */
  private nextWake(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

/** Reads the next batch while the last is handled; a failure is told to whoever takes it. */
function readAhead(reader: LogReader, after: LogPosition, connection: LogConnection): Promise<LogBatch> {
  const batch = reader.readAfter(after, connection);
  batch.catch(() => undefined);
  return batch;
}

/** The rows that a client answers with. */
function rowsOf(client: pg.Client): LogConnection {
  return {
    async query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
      const { rows } = await client.query(sql, parameters);
      return rows as Row[];
    },
  };
}
