import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { deadLetterTopicOf, NeedWithdrawn } from '@mutua/contracts';
import { topicOnBroker } from '@mutua/platform/messaging';
import { BrokerView, eventually, newTestId } from '../index.js';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { poison } from './probe-context.js';
import { arrived, placeOn, ProbesOnKafka } from './probes-on-kafka.js';

const LONG = 180_000;
const READY = 'mutua_context_ready{context="probe"}';
const OUTBOX = 'mutua_outbox_events{context="probe"}';
const CRASHES = 'mutua_consumer_crashes_total{context="probe"}';
const MISSING = 'mutua_topics_missing_total{context="probe"}';

const probes = new ProbesOnKafka();

afterEach(() => probes.end());

describeOnKafka('a topic of ours that somebody deletes while services run', (kafka) => {
  let broker: BrokerView;

  beforeAll(async () => {
    broker = await BrokerView.of(kafka);
  });

  afterAll(() => broker?.close());

  it(
    'is told by name where topics are not ours to make; what happens meanwhile waits, and flows when it is there again',
    async () => {
      const place = placeOn(kafka);
      // made by us, and from then on somebody else's
      await probes.start(place);
      await probes.end();
      const probe = await probes.start({ ...place, missingTopics: 'complain' });
      for (const id of await probe.publishMany(20)) await arrived(probe, id);
      expect(await probe.metric(MISSING)).toBe(0);

      const topic = topicOnBroker(NeedWithdrawn.topic, place);
      await broker.deleteTopic(topic);
      const named = `the topics ${topic} (6 partitions) are missing, and KAFKA_TOPICS says not to make them`;
      await eventually(async () => expect((await probe.readiness()).status).toBe(503), 30_000);
      expect((await probe.readiness()).body.contexts['probe']).toContain(named);
      const meanwhile = [...(await probe.publishMany(100)), newTestId()];
      await probe.tellOthers(meanwhile.at(-1) ?? '');
      await eventually(async () => expect(await probe.metric(OUTBOX)).toBe(1));
      expect(probes.complaintsOf(named)).toHaveLength(1);
      // it is no trouble of the broker's
      expect(probes.complaintsOf('cannot be used')).toEqual([]);
      expect(await probe.metric(MISSING)).toBe(1);
      expect(await probe.metric(READY)).toBe(0);

      await broker.makeTopic(topic, 6, {
        'cleanup.policy': 'delete',
        'retention.ms': '-1',
        'compression.type': 'producer',
      });
      for (const id of meanwhile) await arrived(probe, id, 60_000);
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('ready'), 30_000);
      expect(await probe.metric(OUTBOX)).toBe(0);
      // it waits for the topic, and does not begin anew many times a second
      expect(await probe.metric(CRASHES)).toBeLessThan(5);
      expect(probes.fatal).toEqual([]);
    },
    LONG,
  );

  it(
    'is made anew by its publisher where it is ours to make, and told by both: what happens meanwhile flows',
    async () => {
      const place = placeOn(kafka);
      const probe = await probes.start(place);
      for (const id of await probe.publishMany(5)) await arrived(probe, id);

      const topic = topicOnBroker(NeedWithdrawn.topic, place);
      await broker.deleteTopic(topic);
      const meanwhile = await probe.publishMany(50);
      for (const id of meanwhile) await arrived(probe, id, 60_000);
      const missing = `the topics ${topic} (6 partitions) are missing`;
      const emptied = `topics ${topic} were deleted, and are there again, empty`;
      // only the publisher's log has what was in it
      expect(probes.complaintsOf(missing, 'needs')).toHaveLength(1);
      expect(probes.complaintsOf(emptied, 'needs')).toHaveLength(1);
      expect(probes.complaintsOf(emptied)).toEqual([]);
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('ready'), 30_000);
      // whoever hears may have looked before or after
      expect(await probe.metric(MISSING)).toBe(probes.complaintsOf(missing).length);
      expect(probes.fatal).toEqual([]);
    },
    LONG,
  );

  it(
    'is told, too, when it is the one of dead letters; events flow all the while, and none is lost of those set aside',
    async () => {
      const place = placeOn(kafka);
      await probes.start(place);
      await probes.end();
      const probe = await probes.start({ ...place, missingTopics: 'complain' });
      const topic = topicOnBroker(deadLetterTopicOf('probe'), place);
      await broker.deleteTopic(topic);
      const named = `the topics ${topic} (1 partitions) are missing`;
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('degraded'), 30_000);
      const { status, body } = await probe.readiness();
      expect(status).toBe(200);
      expect(JSON.stringify(body.contexts['probe'])).toContain(named);
      expect(probes.complaintsOf(named)).toHaveLength(1);
      expect(await probe.metric(MISSING)).toBe(1);

      const [bad, good] = [newTestId(), newTestId()];
      poison.add(bad);
      await probe.publish(bad);
      await probe.publish(good);
      await arrived(probe, good);
      await eventually(async () => expect(await probe.deadLetterAbout(bad)).toBeDefined(), 60_000);

      await broker.makeTopic(topic, 1, {
        'cleanup.policy': 'delete',
        'retention.ms': String(30 * 86_400_000),
        'compression.type': 'producer',
      });
      await eventually(async () => expect((await probe.readiness()).status).toBe(200), 30_000);
      await eventually(async () => expect(probes.complaintsOf('are there again')).toHaveLength(1), 30_000);
    },
    LONG,
  );
});
