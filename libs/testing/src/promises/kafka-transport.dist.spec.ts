import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NeedWithdrawn } from '@mutua/contracts';
import { groupOf, topicOnBroker } from '@mutua/platform/messaging';
import { BrokerView, eventually, newTestId } from '../index.js';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { describeTransport } from './behaviours-of-transports.js';
import { placeOn } from './probes-on-kafka.js';
import { TransportUnderTest } from './transport-under-test.js';

describeOnKafka('on Kafka', (kafka) => {
  const settings = placeOn(kafka);
  let broker: BrokerView;

  beforeAll(async () => {
    broker = await BrokerView.of(kafka);
  });

  afterAll(() => broker?.close());

  describeTransport('over Kafka, between two databases', () =>
    TransportUnderTest.start({ kafka: settings }, () => broker.forget(groupOf('probe', settings))),
  );

  it('a group tells the broker how far it came, soon when nothing more comes, and by the time it has left', async () => {
    const place = placeOn(kafka);
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
