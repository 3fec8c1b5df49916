import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@mutua/contracts';
import type { Admin, Consumer, EachMessagePayload } from 'kafkajs';
import type { Logger } from 'pino';
import type { EventSource } from '../event-source.js';
import { originOf } from './broker-standing.js';
import { withPlainErrors } from './broker-unusable.js';
import { fromRecord, UnreadableRecord } from './cloud-event.js';
import { createKafkaClient } from './kafka-client.js';
import { topicOnBroker, type KafkaSettings } from './kafka-settings.js';

/** A broker that gives nothing for so long will not come to the end. */
const STALLED_MS = 30_000;

/**
 * Every event that lies on the topics, read by a group of its own that leaves nothing behind.
 *
 * @throws BrokerUnusable
 */
export function eventsOnKafka(settings: KafkaSettings, logger: Logger): EventSource {
  return (events, hear) => withPlainErrors(settings, () => readAll(events, hear, settings, logger));
}

async function readAll(
  events: Parameters<EventSource>[0],
  hear: Parameters<EventSource>[1],
  settings: KafkaSettings,
  logger: Logger,
): Promise<void> {
  const topics = [...new Set(events.map(({ topic }) => topicOnBroker(topic, settings)))];
  const kafka = createKafkaClient('mutua-ops', settings, logger);
  const groupId = `${settings.prefix}mutua.reads-all.${randomUUID()}`;
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false });
  await admin.connect();
  try {
    const ends = await endsOf(admin, topics);
    if (ends.size === 0) return;
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await readTo(ends, consumer, hear, logger);
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch((error: unknown) => logger.debug({ err: error }, 'no group'));
    await admin.disconnect();
  }
}

/** Where the partitions that hold something end, by topic and partition. */
async function endsOf(admin: Admin, topics: readonly string[]): Promise<Map<string, bigint>> {
  const offsets = await Promise.all(
    topics.map(async (topic) => ({ topic, partitions: await admin.fetchTopicOffsets(topic) })),
  );
  const ends = offsets.flatMap(({ topic, partitions }) =>
    partitions
      .filter(({ low, high }) => BigInt(high) > BigInt(low))
      .map(({ partition, high }): [string, bigint] => [`${topic}/${partition}`, BigInt(high)]),
  );
  return new Map(ends);
}

function readTo(
  ends: Map<string, bigint>,
  consumer: Consumer,
  hear: (event: EventEnvelope) => Promise<void>,
  logger: Logger,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let over = false;
    const end = (error?: Error): void => {
      over = true;
      clearTimeout(stalled);
      if (error) reject(error);
      else resolve();
    };
    const stalled = setTimeout(
      () => end(new Error('Kafka stopped giving events before the end of its topics')),
      STALLED_MS,
    );
    const take = async ({ topic, partition, message }: EachMessagePayload): Promise<void> => {
      if (over) return;
      stalled.refresh();
      try {
        const event = message.value === null ? null : readable(message, logger);
        if (event) await hear(event);
      } catch (error) {
        end(originOf(error));
        return;
      }
      const key = `${topic}/${partition}`;
      if (BigInt(message.offset) + 1n >= (ends.get(key) ?? 0n)) ends.delete(key);
      if (ends.size === 0) end();
    };
    consumer.on(consumer.events.CRASH, ({ payload }) => end(originOf(payload.error)));
    consumer.run({ autoCommit: false, eachMessage: take }).catch((error: unknown) => end(originOf(error)));
  });
}

/** What is no event of ours is passed by; the reaction's dead letters hold it already. */
function readable(message: EachMessagePayload['message'], logger: Logger): EventEnvelope | null {
  try {
    return fromRecord(message);
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    logger.warn({ err: error, offset: message.offset }, 'a record that is no event was passed by');
    return null;
  }
}
