import { afterEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { groupOf, topicOnBroker, type KafkaSettings } from '@mutua/platform/messaging';
import { createKafkaClient } from '@mutua/platform/messaging/kafka';
import { NeedWithdrawn } from '@mutua/contracts';
import { pino } from 'pino';
import { crashNextMember } from '../broker/crashing-members.js';
import { idleFetches } from '../broker/idle-fetches.js';
import { BrokerView, eventually, newTestId } from '../index.js';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { stuck } from './probe-context.js';
import { TransportUnderTest } from './transport-under-test.js';

const LONG = 180_000;
/** Passes by itself: the broker has not chosen a coordinator yet. */
const PASSES = Object.assign(new Error('no coordinator yet'), { name: 'KafkaJSGroupCoordinatorNotFound' });

describeOnKafka('a member that kafkajs gives up', (kafka) => {
  const fatal: Error[] = [];
  let undo: () => void = () => undefined;
  let release: () => void = () => undefined;
  let probe: TransportUnderTest | null = null;

  const settings = (): KafkaSettings => ({
    brokers: kafka.split(','),
    ssl: false,
    login: null,
    prefix: `t${randomUUID().slice(0, 8)}.`,
    missingTopics: 'create',
  });
  const start = async (place = settings()) =>
    (probe = await TransportUnderTest.start(
      { kafka: place, onFatal: (error) => fatal.push(error) },
      async () => undefined,
    ));

  afterEach(async () => {
    undo();
    release();
    stuck.clear();
    fatal.length = 0;
    await probe?.stop();
    probe = null;
  });

  it(
    'to a handler that hangs does not keep the process from stopping',
    async () => {
      const place = settings();
      const running = await start(place);
      const hanging = newTestId();
      const begun = new Promise<void>((onBegun) => {
        const promise = new Promise<void>((resolve) => (release = resolve));
        stuck.set(hanging, { then: (...args) => (onBegun(), promise.then(...args)) } as Promise<void>);
      });
      await running.publish(hanging);
      await begun;
      // resolves although nobody has let go of the handler
      await running.stop();
      probe = null;
      // what a process would take with it when it ends goes on here, and leaves the group when it is let go
      release();
      const broker = await BrokerView.of(kafka);
      await eventually(
        async () => expect(await broker.group(groupOf('probe', place))).toMatchObject({ members: 0 }),
        60_000,
      );
      await broker.close();
    },
    LONG,
  );

  it(
    'for what passes is followed by another: nothing is lost or doubled, and the process goes on',
    async () => {
      const members = crashNextMember(PASSES);
      ({ undo } = members);
      const running = await start();
      const subjects = await running.publishMany(5);
      for (const id of subjects) {
        await eventually(async () => expect(await running.versionsOf(id)).toEqual([1]), 60_000);
      }
      expect(members.made()).toBe(2);
      expect(fatal).toEqual([]);
      await eventually(async () => expect((await running.readiness()).status).toBe(200), 30_000);

      // the watch sees the new member, too
      const hanging = newTestId();
      stuck.set(hanging, new Promise((resolve) => (release = resolve)));
      await running.publish(hanging);
      await eventually(async () => expect((await running.readiness()).status).toBe(503), 60_000);
    },
    LONG,
  );

  it(
    'for what does not pass is not followed by another: the process ends',
    async () => {
      const members = crashNextMember(new Error('unheard of'));
      ({ undo } = members);
      const running = await start();
      await running.publish(newTestId());
      await eventually(async () => expect(fatal).toHaveLength(1), 60_000);
      expect(fatal[0]?.message).toContain('unheard of');
      expect(members.made()).toBe(1);
    },
    LONG,
  );

  it(
    'is followed by nobody in kafkajs alone: the group stays empty and nothing is read',
    async () => {
      const place = settings();
      ({ undo } = crashNextMember(PASSES));
      const client = createKafkaClient('bare', place, pino({ level: 'silent' }));
      const topic = topicOnBroker(NeedWithdrawn.topic, place);
      const admin = client.admin();
      await admin.connect();
      await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
      const producer = client.producer();
      await producer.connect();
      await producer.send({ topic, messages: [{ value: 'read me' }] });
      const groupId = `${place.prefix}bare`;
      const bare = client.consumer({ groupId });
      const read: string[] = [];
      const crash = new Promise<boolean>((resolve) =>
        bare.on(bare.events.CRASH, ({ payload }) => resolve(payload.restart)),
      );
      await bare.connect();
      await bare.subscribe({ topics: [topic], fromBeginning: true });
      await bare.run({
        eachBatch: async ({ batch }) => void read.push(...batch.messages.map(({ value }) => String(value))),
      });
      expect(await crash).toBe(false);
      await eventually(async () => {
        const { groups } = await admin.describeGroups([groupId]);
        expect(groups[0]?.state).toBe('Empty');
      }, 30_000);
      expect(read).toEqual([]);
      await producer.disconnect();
      await admin.disconnect();
    },
    LONG,
  );

  it.each(['no answer', 'nothing passed on'] as const)(
    'but lives and reads nothing (%s) is found within a minute: readiness tells it, then the process ends',
    async (idleness) => {
      const running = await start();
      const before = newTestId();
      await running.publish(before);
      await eventually(async () => expect(await running.versionsOf(before)).toEqual([1]), 60_000);
      const idle = idleFetches(idleness);
      ({ undo } = idle);
      await idle.begun;
      // an idle client is found without anything waiting; one that passes nothing on, when something does
      if (idleness === 'nothing passed on') await running.publish(newTestId());
      await eventually(async () => {
        const { status, body } = await running.readiness();
        expect({ status, said: JSON.stringify(body.contexts) }).toEqual({
          status: 503,
          said: expect.stringContaining('no event is taken from the broker'),
        });
      }, 60_000);
      // early enough for whoever gathers metrics
      expect(await running.app.metrics()).toContain('mutua_consumer_stalls_total{context="probe"} 1');
      expect(fatal).toEqual([]);
      await eventually(async () => expect(fatal).toHaveLength(1), 60_000);
      expect(fatal[0]?.message).toContain('stalled');
    },
    LONG,
  );
});
