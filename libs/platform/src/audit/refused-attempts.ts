import type { Actor } from '@mutua/contracts';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { asSystem } from '../persistence/database-reader.js';
import { AttemptsByTheMinute, MINUTE_MS } from './attempts-by-the-minute.js';

/** Something that was asked of a context and refused. */
export interface RefusedAttempt {
  readonly attemptedAt: Date;
  readonly actor: Actor | null;
  readonly method: string;
  /** Without its query, in which people write what they look for. */
  readonly path: string;
  readonly status: number;
  /** The code of the problem, such as `role-required`. */
  readonly problem: string;
  readonly traceId: string;
  /** For how many it stands; it is then the last of them. One unless it is given. */
  readonly times?: number;
}

const IN_ONE_STATEMENT = 500;
/** So many wait at most while the database is away; what comes after that is counted in the log. */
const MOST_WAITING = 10_000;
const LONGEST_PATH = 300;

/**
 * Writes what a context refused into its audit trail, many in one statement and behind the answer: somebody who is refused
 * again and again neither makes the others wait nor fills the disk.
 */
export class RefusedAttempts {
  private waiting: RefusedAttempt[] = [];
  private lost = 0;
  private readonly minutes = new AttemptsByTheMinute();
  private endOfMinute: NodeJS.Timeout | null = null;
  private writing: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {}

  note(attempt: RefusedAttempt): void {
    if (this.minutes.take(attempt)) this.keep(attempt);
    // no process stays for it: what was counted is written when it ends
    this.endOfMinute ??= setTimeout(() => this.takeCounted(), MINUTE_MS).unref();
  }

  private takeCounted(): void {
    for (const attempt of this.minutes.counted()) this.keep(attempt);
    this.endOfMinute = this.minutes.isEmpty ? null : setTimeout(() => this.takeCounted(), MINUTE_MS).unref();
  }

  private keep(attempt: RefusedAttempt): void {
    if (this.waiting.length >= MOST_WAITING) {
      this.lost += 1;
      return;
    }
    this.waiting.push(attempt);
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  /** Resolves when all that was noted is written, or could not be; also what was counted so far. */
  async written(): Promise<void> {
    for (const attempt of this.minutes.counted()) this.keep(attempt);
    if (this.waiting.length > 0) this.writing ??= this.write().finally(() => (this.writing = null));
    await this.writing;
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, IN_ONE_STATEMENT);
      try {
        // of many requests, whoever happens to write them
        await asSystem(() => insert(this.dataSource, batch));
      } catch (error) {
        // they are kept, and go with the next one that is noted
        this.logger.error({ err: error, waiting: this.waiting.length }, 'refused attempts were not written');
        return;
      }
      this.waiting = this.waiting.slice(batch.length);
      if (this.lost === 0) continue;
      this.logger.error({ lost: this.lost }, 'refused attempts were lost while the database was away');
      this.lost = 0;
    }
  }
}

async function insert(dataSource: DataSource, batch: readonly RefusedAttempt[]): Promise<void> {
  await dataSource.query(
    `INSERT INTO refused_attempt (id, attempted_at, actor, method, path, status, problem, trace_id, times)
     SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::jsonb[], $4::text[], $5::text[], $6::smallint[], $7::text[],
                          $8::text[], $9::integer[])`,
    [
      batch.map(() => uuidv7()),
      batch.map(({ attemptedAt }) => attemptedAt.toISOString()),
      batch.map(({ actor }) => (actor === null ? null : JSON.stringify(actor))),
      batch.map(({ method }) => method),
      batch.map(({ path }) => path.slice(0, LONGEST_PATH)),
      batch.map(({ status }) => status),
      batch.map(({ problem }) => problem),
      batch.map(({ traceId }) => traceId),
      batch.map(({ times = 1 }) => times),
    ],
  );
}
