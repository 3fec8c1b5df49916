// a CommonJS module: its names come by the default export
import kafkajs, { type Kafka, type LogEntry, type SASLOptions } from 'kafkajs';
import type { Logger } from 'pino';
import type { KafkaSettings } from './kafka-settings.js';
import './mend-kafkajs.js';
import './write-records.js';

/** Short enough that everything goes on within seconds when the broker is back. */
export const RETRY = { initialRetryTime: 100, maxRetryTime: 3_000, retries: 5 };

/**
 * Opens the door to kafkajs. What it logs goes to our log at debug level: it repeats the same trouble many times a
 * second, and we say in our own words, once, what an operator must know.
 */
export function createKafkaClient(clientId: string, settings: KafkaSettings, logger: Logger): Kafka {
  const { brokers, ssl, login } = settings;
  return new kafkajs.Kafka({
    clientId,
    brokers: [...brokers],
    ssl,
    ...(login ? { sasl: login as SASLOptions } : {}),
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    retry: RETRY,
    logLevel: kafkajs.logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, log: { message, timestamp: _timestamp, logger: _logger, ...details } }: LogEntry) =>
        logger.debug({ namespace, details }, message),
  });
}
