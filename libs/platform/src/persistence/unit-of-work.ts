import type { DataSource, EntityManager } from 'typeorm';
import type pg from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Clock } from '../clock/index.js';
import type { LogBell } from '../event-log/log-bell.js';
import { Ambient } from '../observability/ambient.js';
import { DiskHealth } from './disk-health.js';
import { GroupCommit } from './group-commit.js';
import { Transaction } from './transaction.js';

/** PostgreSQL ended one of several transactions that could not all go on; nothing of it is left (deadlock, serialization). */
const ENDED_FOR_ANOTHER = ['40P01', '40001'];
const TRIES = 3;

/** Runs a use case in one transaction; a use case called inside another joins it. */
export class UnitOfWork {
  readonly disk: DiskHealth;
  private readonly current = new Ambient<Transaction>();
  private readonly groupCommit: GroupCommit;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly bell: LogBell,
  ) {
    this.disk = new DiskHealth(dataSource);
    this.groupCommit = new GroupCommit(dataSource, bell);
  }

  /** @param work may run again from the start, when its transaction had to make way for another */
  async run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const ambient = this.current.get();
    if (ambient) return work(ambient);
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        if (tries === TRIES || !madeWay(error)) throw error;
      }
    }
  }

  private async runOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = new Transaction(this.dataSource, this.groupCommit, this.bell, this.clock.now());
    let result: T;
    try {
      result = await this.current.run(transaction, () => work(transaction));
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      this.disk.heardOf(error);
      throw error;
    }
    return result;
  }

  /** Has something told when a connection to the database is no longer there, as after a crash of the server none is. */
  onConnectionGone(tell: () => void): void {
    const { master: pool } = this.dataSource.driver as PostgresDriver as { master: pg.Pool };
    pool.on('remove', tell);
  }

  /** Reads and writes in the current transaction, or each by itself where there is none. */
  get manager(): EntityManager {
    return this.current.get()?.manager ?? this.dataSource.manager;
  }

  /** Reads what is committed, beside the current transaction: for projections that need no lock. */
  get committed(): EntityManager {
    return this.dataSource.manager;
  }
}

function madeWay(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && ENDED_FOR_ANOTHER.includes(code);
}
