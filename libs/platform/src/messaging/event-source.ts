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

/** The logs of all contexts in the one database that they share. */
export function eventsOfLogs(dataSource: DataSource): EventSource {
  return async (events, hear) => {
    const publishers = new Set(events.map(({ type }) => publisherOf(type)));
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
