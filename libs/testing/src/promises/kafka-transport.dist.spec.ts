import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { NeedWithdrawn } from '@mutua/contracts';
import {
  createKafkaClient,
  groupOf,
  hearFromBeginning,
  topicOnBroker,
  type KafkaSettings,
} from '@mutua/platform/messaging';
import { pino } from 'pino';
import { eventually, newTestId } from '../index.js';
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

  describeTransport('over Kafka, between two databases', () =>
    TransportUnderTest.start({ kafka: settings }, () =>
      hearFromBeginning('probe', [NeedWithdrawn.topic], settings, pino({ level: 'silent' })),
    ),
  );

  it('a group tells the broker how far it came, soon when nothing more comes, and by the time it has left', async () => {
    const place = newSettings();
    const admin = createKafkaClient('test', place, pino({ level: 'silent' })).admin();
    await admin.connect();
    const told = async () => {
      const topic = topicOnBroker(NeedWithdrawn.topic, place);
      const [found] = await admin.fetchOffsets({ groupId: groupOf('probe', place), topics: [topic] });
      return (found?.partitions ?? []).reduce((sum, { offset }) => sum + Math.max(0, Number(offset)), 0);
    };
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
    await admin.disconnect();
  }, 180_000);
});
