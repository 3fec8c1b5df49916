import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { NeedWithdrawn } from '@mutua/contracts';
import { groupOf, topicOnBroker, type KafkaSettings } from '@mutua/platform/messaging';
import { BrokerView, eventually, newTestId } from '../index.js';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { describeTransport } from './behaviours-of-transports.js';
import { TransportUnderTest } from './transport-under-test.js';

describeOnKafka('on Kafka', (kafka) => {
  const newSettings = (): KafkaSettings => ({
    brokers: kafka.split(','),
    ssl: false,
    login: null,
    prefix: `t${randomUUID().slice(0, 8)}.`,
    missingTopics: 'create',
  });
  const settings = newSettings();
  let broker: BrokerView;

  beforeAll(async () => {
    broker = await BrokerView.of(kafka);
  });

  afterAll(() => broker?.close());

  describeTransport('over Kafka, between two databases', () =>
    TransportUnderTest.start({ kafka: settings }, () => broker.forget(groupOf('probe', settings))),
  );

  it('a group tells the broker how far it came, soon when nothing more comes, and by the time it has left', async () => {
    const place = newSettings();
    const topic = topicOnBroker(NeedWithdrawn.topic, place);
    const told = () => broker.recordsPassed(groupOf('probe', place), topic);
    const probe = await TransportUnderTest.start({ kafka: place }, async () => undefined);
    const arrived = (id: string) =>
      eventually(async () => expect(await probe.versionsOf(id)).toEqual([1]), 60_000);
    try {
      for (const id of await probe.publishMany(20)) await arrived(id);
      await eventually(async () => expect(await told()).toBe(20), 30_000);
      const last = newTestId();
      await probe.publish(last);
      await arrived(last);
    } finally {
      await probe.stop();
    }
    expect(await told()).toBe(21);
  }, 180_000);

  it('the log is sent by a producer that the broker knows, so that it takes what is sent again once', async () => {
    const topic = topicOnBroker(NeedWithdrawn.topic, settings);
    expect(BigInt(await broker.producerOf(topic))).toBeGreaterThanOrEqual(0n);
  }, 60_000);
});
