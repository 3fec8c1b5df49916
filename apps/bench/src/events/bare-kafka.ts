import { EventEmitter, on } from 'node:events';
import kafkajs, { type Message } from 'kafkajs';

/**
 * The least that kafkajs can do between two processes: `ROLE=producer` sends what it is told, `ROLE=consumer` tells what it
 * has heard. The producer is as safe as ours: idempotent, all replicas.
 */
const { KAFKA_BROKERS = '', TOPIC = '', ROLE } = process.env;
const kafka = new kafkajs.Kafka({ brokers: KAFKA_BROKERS.split(','), logLevel: kafkajs.logLevel.NOTHING });

/** Milliseconds on a clock that both processes share. */
const now = () => performance.timeOrigin + performance.now();
const tell = (message: object) => process.send?.(message);

async function produce(): Promise<void> {
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const told = new EventEmitter();
  process.on('message', (messages) => told.emit('messages', messages));
  tell({ ready: true });
  for await (const [messages] of on(told, 'messages') as AsyncIterable<[Message[]]>) {
    const sentAt = String(now());
    const stamped = messages.map((message) => ({ ...message, headers: { ...message.headers, sentAt } }));
    await producer.send({ topic: TOPIC, acks: -1, messages: stamped });
  }
}

async function consume(): Promise<void> {
  const consumer = kafka.consumer({ groupId: `${TOPIC}.bare` });
  await consumer.connect();
  await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
  consumer.on(consumer.events.GROUP_JOIN, () => tell({ ready: true }));
  await consumer.run({
    eachBatch: async ({ batch }) => {
      const heardAt = now();
      const sentAt = batch.messages.map(({ headers }) => Number(headers?.['sentAt']?.toString()));
      tell({ heardAt, sentAt });
    },
  });
}

async function ensureTopic(): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 6, replicationFactor: 1 }] });
  await admin.disconnect();
}

process.once('disconnect', () => process.exit(0));
await ensureTopic();
await (ROLE === 'producer' ? produce() : consume());
