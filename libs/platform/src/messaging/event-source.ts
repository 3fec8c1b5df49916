import { publisherOf, type EventDefinition, type EventEnvelope } from '@mutua/contracts';
import type { DataSource } from 'typeorm';
import { LogReader, type LogPosition } from '../event-log/log-reader.js';

/**
 * Gives every event there ever was of these kinds, and perhaps others, those of one aggregate in their order; it ends
 * where it found the end when it began.
 */
export type EventSource = (
  events: readonly EventDefinition[],
  hear: (event: EventEnvelope) => Promise<void>,
) => Promise<void>;

/** Contexts meet elsewhere than in this database; the message is one line for the operator. */
export class LogsElsewhere extends Error {
  override readonly name = 'LogsElsewhere';
}

/** The logs of all contexts in the one database that they share; reading rejects with LogsElsewhere where one is not there. */
export function eventsOfLogs(dataSource: DataSource): EventSource {
  return async (events, hear) => {
    const publishers = new Set(events.map(({ type }) => publisherOf(type)));
    await assertLogsThere(dataSource, [...publishers]);
    for (const publisher of publishers) {
      const reader = new LogReader(dataSource, publisher);
      let position: LogPosition | undefined = { transactionId: '0', position: '0' };
      while (position) {
        const { entries } = await reader.readAfter(position);
        for (const { event } of entries) await hear(event);
        position = entries.at(-1);
      }
    }
  };
}

async function assertLogsThere(dataSource: DataSource, publishers: readonly string[]): Promise<void> {
  const missing = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM unnest($1::text[]) AS name
      WHERE NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = name AND tablename = 'event_log')`,
    [publishers],
  );
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  throw new LogsElsewhere(
    `the log of ${names} is not in this database: set KAFKA_BROKERS to the Kafka by which its events come`,
  );
}
