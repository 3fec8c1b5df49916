import type { EventEnvelope } from '@mutua/contracts';
import type { DomainEvent } from '../decision/index.js';
import { openContextDataSource } from '../persistence/context-data-source.js';
import { appendEvent, type AggregateVersion } from './event-log.js';
import { LogBell } from './log-bell.js';

/** A context's event log without the context: for tests and tools that stand in for it. */
export interface PublishingLog {
  append(aggregate: AggregateVersion, event: DomainEvent): Promise<EventEnvelope>;
  close(): Promise<void>;
}

/** Opens, and if need be makes, the event log of a context that does not run in this process. */
export async function openPublishingLog(context: string, databaseUrl: string): Promise<PublishingLog> {
  const dataSource = await openContextDataSource(
    { name: context, entities: [], migrations: [] },
    databaseUrl,
    2,
  );
  const bell = new LogBell(dataSource, context, (error) => {
    throw error;
  });
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
      await dataSource.destroy();
    },
  };
}
