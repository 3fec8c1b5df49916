import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock/index.js';
import type { DomainEvent } from '../decision/index.js';
import { appendEvent, type AggregateVersion } from '../event-log/event-log.js';
import type { LogBell } from '../event-log/log-bell.js';

/** One database transaction and the instant at which it decides. */
export class Transaction {
  appended = 0;

  constructor(
    readonly manager: EntityManager,
    readonly now: Date,
  ) {}

  /** Records an event in the context's event log, with the state that it tells of or not at all. */
  async append(aggregate: AggregateVersion, event: DomainEvent): Promise<void> {
    await appendEvent(this.manager, aggregate, event, this.now);
    this.appended += 1;
  }
}

/** Runs a use case in one transaction; a use case called inside another joins it. */
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Transaction>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly bell: LogBell,
  ) {}

  async run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const ambient = this.current.getStore();
    if (ambient) return work(ambient);
    let appended = 0;
    const result = await this.dataSource.transaction(async (manager) => {
      const transaction = new Transaction(manager, this.clock.now());
      const outcome = await this.current.run(transaction, () => work(transaction));
      appended = transaction.appended;
      return outcome;
    });
    if (appended > 0) this.bell.ring();
    return result;
  }

  /** Reads outside any transaction of its own. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }
}
