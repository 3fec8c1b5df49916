import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type pg from 'pg';
import type { DomainEvent } from '../decision/index.js';
import type { LogBell } from '../event-log/log-bell.js';
import { eventRow, type AggregateVersion } from '../event-log/event-log.js';
import type { GroupCommit } from './group-commit.js';
import { inOneStatement, type RowInsert } from './row-insert.js';

type RunQuery = <T>(query: string, parameters?: unknown[], useStructuredResult?: boolean) => Promise<T>;

/**
 * One database transaction and the instant at which it decides.
 *
 * It begins with the first query of its `manager`. New rows are written together at the end, or before the next query
 * needs them: a use case that only adds rows is then one statement, atomic by itself, which needs no BEGIN and COMMIT and
 * is shared with others that end at the same time.
 *
 * What need not wait for an answer is sent behind what it follows at once (pipelining): BEGIN with the first query, waiting
 * rows with the next, COMMIT with the last rows. The server answers in order, and after a failure refuses all that follows.
 */
export class Transaction {
  /** How many events were appended. */
  appended = 0;
  private opened: {
    readonly runner: QueryRunner;
    readonly runQuery: RunQuery;
    readonly manager: EntityManager;
  } | null = null;
  private beginning: Promise<{ readonly answer: Promise<unknown> }> | null = null;
  private waiting: RowInsert[] = [];
  private readonly afterwards: (() => void)[] = [];

  constructor(
    readonly connection: DataSource,
    private readonly groupCommit: GroupCommit,
    private readonly bell: LogBell,
    readonly now: Date,
  ) {}

  get manager(): EntityManager {
    return this.open().manager;
  }

  /** What only adds rows needs none of it. */
  private open() {
    this.opened ??= this.openRunner();
    return this.opened;
  }

  private openRunner() {
    const runner = this.connection.createQueryRunner();
    const runQuery: RunQuery = runner.query.bind(runner);
    // TypeORM asks this flag before it takes a row lock
    setTransactionActive(runner, true);
    runner.query = async <T>(...args: Parameters<RunQuery>): Promise<T> => {
      const { answer } = await this.begin();
      return answeredInOrder([answer, this.write()], runQuery<T>(...args));
    };
    return { runner, runQuery, manager: this.connection.createEntityManager(runner) };
  }

  /** Writes a new row at the end, together with the others. */
  add(row: RowInsert): void {
    this.waiting.push(row);
  }

  /** Records an event in the context's event log, with the state that it tells of or not at all. */
  append(aggregate: AggregateVersion, event: DomainEvent): void {
    this.add(eventRow(aggregate, event, this.now));
    this.appended += 1;
  }

  /** Has something told that is not part of the transaction, when it is committed; what must not be lost is written instead. */
  afterCommit(tell: () => void): void {
    this.afterwards.push(tell);
  }

  async commit(): Promise<void> {
    const tells = this.appended > 0;
    const rang = this.beginning ? await this.commitBegun(tells) : await this.commitRows(tells);
    if (tells && !rang) this.bell.ring();
    await this.close();
    for (const tell of this.afterwards) tell();
  }

  private async commitBegun(tells: boolean): Promise<boolean> {
    const { runQuery } = this.open();
    const committed = Promise.all([this.write(), runQuery('COMMIT')]);
    const rang = tells && this.bell.ringBehind(runQuery);
    await committed;
    return rang;
  }

  private async commitRows(tells: boolean): Promise<boolean> {
    return this.waiting.length > 0 && this.groupCommit.commit(this.waiting, tells);
  }

  async rollback(): Promise<void> {
    this.waiting = [];
    // a connection that is lost cannot roll back, and need not: the server has done so
    if (this.beginning)
      await this.open()
        .runQuery('ROLLBACK')
        .catch(() => undefined);
    await this.close();
  }

  /** Writes the waiting rows now, for who must know whether an index refuses them. */
  async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { answer } = await this.begin();
    await Promise.all([answer, this.write()]);
  }

  /** Resolves when BEGIN is on its way, and not only when it is answered. */
  private begin(): Promise<{ readonly answer: Promise<unknown> }> {
    this.beginning ??= (async () => {
      const client = (await this.open().runner.connect()) as pg.PoolClient;
      const answer = client.query('BEGIN');
      // whoever waits for it hears of a failure; nobody else has to
      answer.catch(() => undefined);
      return { answer };
    })();
    return this.beginning;
  }

  private async write(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { sql, parameters } = inOneStatement(this.waiting);
    this.waiting = [];
    await this.open().runQuery(sql, [...parameters]);
  }

  private async close(): Promise<void> {
    if (!this.opened) return;
    setTransactionActive(this.opened.runner, false);
    await this.opened.runner.release();
  }
}

/**
 * What was sent one behind the other fails one behind the other: the first of the failures is the cause, the others are that
 * the transaction is aborted.
 */
async function answeredInOrder<T>(before: readonly Promise<unknown>[], last: Promise<T>): Promise<T> {
  await Promise.allSettled([...before, last]);
  for (const answer of before) await answer;
  return last;
}

function setTransactionActive(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}
