import type { EventEnvelope } from '@mutua/contracts';
import { SystemClock } from '../clock/index.js';
import type { DomainEvent } from '../decision/index.js';
import type { EventTransport } from '../messaging/index.js';
import { openContextDataSource } from '../persistence/context-data-source.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { appendEvent, type AggregateVersion } from './event-log.js';
import { LogBell } from './log-bell.js';

/** A context's event log without the context: for tests and tools that stand in for it. */
export interface PublishingLog {
  append(aggregate: AggregateVersion, event: DomainEvent): Promise<EventEnvelope>;
  close(): Promise<void>;
}

/**
 * Opens, and if need be makes, the event log of a context that does not run in this process.
 *
 * @param transport sends it on, where readers cannot see the database
 */
export async function openPublishingLog(
  context: string,
  databaseUrl: string,
  transport?: EventTransport,
): Promise<PublishingLog> {
  const dataSource = await openContextDataSource(
    { name: context, entities: [], migrations: [] },
    databaseUrl,
    2,
  );
  const bell = new LogBell(dataSource, context, (error) => {
    throw error;
  });
  const work = new UnitOfWork(dataSource, new SystemClock(), bell);
  const sending = await transport?.receive({ name: context, dataSource, work, reactions: new Map() });
  return {
    append: async (aggregate, event) => {
      const envelope = await dataSource.transaction((manager) =>
        appendEvent(manager, aggregate, event, new Date()),
      );
      bell.ring();
      return envelope;
    },
    close: async () => {
      await bell.quiet();
      await sending?.stop();
      await dataSource.destroy();
    },
  };
}
