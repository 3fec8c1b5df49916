import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { deadLetterTopicOf, NeedWithdrawn } from '@mutua/contracts';
import { topicOnBroker, type KafkaSettings } from '@mutua/platform/messaging';
import { BrokerView, eventually, newTestId } from '../index.js';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { needWithdrawn, stuck } from './probe-context.js';
import { arrived, kafkaAt, placeOn, ProbesOnKafka } from './probes-on-kafka.js';

const LONG = 180_000;

const probes = new ProbesOnKafka();
const { fatal } = probes;
let release: () => void = () => undefined;

afterEach(async () => {
  release();
  await probes.end();
});

describeOnKafka('what must not pass in silence', (kafka) => {
  let broker: BrokerView;

  beforeAll(async () => {
    broker = await BrokerView.of(kafka);
  });

  afterAll(() => broker?.close());

  /** Puts records into the topic of needs as a stranger would. */
  async function produce(
    settings: KafkaSettings,
    messages: { value: string; headers: Record<string, string> }[],
  ) {
    const producer = kafkaAt(settings).producer();
    await producer.connect();
    await producer.send({ topic: topicOnBroker(NeedWithdrawn.topic, settings), messages });
    await producer.disconnect();
  }

  const eventHeaders = (id: string, type: string) => ({
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: type,
    ce_source: '/mutua/needs',
    ce_subject: id,
    ce_time: new Date().toISOString(),
    ce_aggregateversion: '1',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  });

  it(
    'a record that is no event, one of an unknown type, a later version published alone: all are kept, in the table and in the topic of dead letters',
    async () => {
      const settings = placeOn(kafka);
      const probe = await probes.start(settings);
      const [unknown, later] = [newTestId(), newTestId()];
      const value = JSON.stringify(needWithdrawn(unknown).payload);
      await produce(settings, [
        { value: 'garbage', headers: {} },
        { value, headers: eventHeaders(unknown, 'needs.need.celebrated') },
        { value, headers: eventHeaders(later, `${NeedWithdrawn.type}.v2`) },
      ]);
      const after = newTestId();
      await probe.publish(after);
      await arrived(probe, after);

      const { rows } = await probe.database.query<{ type: string; error: string }>(
        `SELECT event->>'type' AS type, error FROM probe.dead_letter ORDER BY type`,
      );
      expect(rows).toEqual([
        { type: 'needs.need.celebrated', error: expect.stringContaining('not an event this version knows') },
        { type: `${NeedWithdrawn.type}.v2`, error: expect.stringContaining('was not published beside it') },
        { type: 'unreadable', error: expect.stringContaining('no header ce_id') },
      ]);
      const copies = await readAll(settings, topicOnBroker(deadLetterTopicOf('probe'), settings), 3);
      expect(copies).toHaveLength(3);
      expect(copies).toContainEqual(
        expect.objectContaining({
          'dead-topic': `${settings.prefix}needs.need`,
          'dead-cause': expect.stringContaining('UnreadableRecord'),
        }),
      );
      expect(copies).toContainEqual(
        expect.objectContaining({
          ce_id: unknown,
          'dead-consumer': 'probe',
          'dead-attempts': '1',
          'dead-offset': expect.stringMatching(/^\d+$/),
          'dead-cause': expect.stringContaining('MalformedEvent'),
          'dead-trace-id': '0af7651916cd43dd8448eb211c80319c',
        }),
      );
    },
    LONG,
  );

  it(
    'a cursor that cannot be moved for a while: it goes on when it can be, and nothing is sent for ever',
    async () => {
      const probe = await probes.start(placeOn(kafka));
      await probe.logs.query(
        `CREATE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the cursor is stuck'; END $$`,
      );
      await probe.logs.query(
        `CREATE TRIGGER stuck BEFORE INSERT OR UPDATE ON needs.log_cursor FOR EACH ROW EXECUTE FUNCTION stuck()`,
      );
      const [meanwhile, after] = [newTestId(), newTestId()];
      await probe.publish(meanwhile);
      await arrived(probe, meanwhile);
      await probe.logs.query('DROP FUNCTION stuck CASCADE');
      await probe.publish(after);
      await arrived(probe, after);
      await eventually(async () => {
        const { rows } = await probe.logs.query(
          `SELECT 1 FROM needs.event_log AS log
            WHERE NOT EXISTS (SELECT FROM needs.log_cursor AS cursor
                               WHERE (cursor.transaction_id, cursor.position) >= (log.transaction_id, log.position))`,
        );
        expect(rows).toEqual([]);
      });
      expect(await probe.versionsOf(meanwhile)).toEqual([1]);
    },
    LONG,
  );

  it(
    'a topic that is missing where topics are not ours to make is told by name, and what happens meanwhile waits for it',
    async () => {
      const settings = placeOn(kafka, { missingTopics: 'complain' });
      const probe = await probes.start(settings);
      const missing = `${settings.prefix}needs.need (6 partitions)`;
      const { status, body } = await probe.readiness();
      expect(status).toBe(503);
      expect(JSON.stringify(body.contexts)).toContain(missing);
      expect(probes.complaintsOf(missing)).toHaveLength(1);
      expect(await probe.metric('mutua_context_ready{context="probe"}')).toBe(0);
      const [heard, told] = [newTestId(), newTestId()];
      await probe.publish(heard);
      await probe.tellOthers(told);
      expect(await probe.metric('mutua_outbox_events{context="probe"}')).toBe(1);

      await broker.makeTopic(topicOnBroker(NeedWithdrawn.topic, settings), 6);
      await broker.makeTopic(topicOnBroker(deadLetterTopicOf('probe'), settings), 1);
      for (const id of [heard, told]) await arrived(probe, id, 60_000);
      await eventually(async () => expect((await probe.readiness()).status).toBe(200));
      expect(await probe.metric('mutua_context_ready{context="probe"}')).toBe(1);
    },
    LONG,
  );

  const DECLARED = { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'compression.type': 'producer' };

  it.each([
    ['other partitions', 2, {}, 'has 2 partitions and not 6'],
    ['another clean-up', 6, { 'cleanup.policy': 'compact' }, 'has cleanup.policy=compact and not delete'],
    ['a retention of its own', 6, { 'retention.ms': '3600000' }, 'has retention.ms=3600000 and not -1'],
    [
      'a compression that we cannot read',
      6,
      { 'compression.type': 'zstd' },
      'has compression.type=zstd and not producer',
    ],
  ])(
    'a topic with %s than declared is told, and that alone',
    async (_what, partitions, config, difference) => {
      const settings = placeOn(kafka);
      await broker.makeTopic(topicOnBroker(NeedWithdrawn.topic, settings), partitions, {
        ...DECLARED,
        ...config,
      });
      const probe = await probes.start(settings);
      const { status, body } = await probe.readiness();
      expect({ status, word: body.status }).toEqual({ status: 200, word: 'degraded' });
      const remark = `topic ${topicOnBroker(NeedWithdrawn.topic, settings)} ${difference}`;
      expect(body.contexts['probe']).toEqual([remark]);
      expect(probes.said).toContainEqual(expect.objectContaining({ msg: expect.stringContaining(remark) }));
    },
  );

  it(
    'a consumer that crashes for good ends the process, and readiness is red',
    async () => {
      const settings = placeOn(kafka);
      const probe = await probes.start(settings);
      await broker.compressUnreadably(topicOnBroker(NeedWithdrawn.topic, settings));
      await probe.publish(newTestId());
      await eventually(async () => expect(fatal).toHaveLength(1), 60_000);
      expect(fatal[0]?.message).toContain('crashed');
      expect((await probe.readiness()).status).toBe(503);
      expect(await probe.metric('mutua_consumer_crashes_total{context="probe"}')).toBe(1);
    },
    LONG,
  );

  it(
    'a consumer that lives and does nothing is found within a minute, first by readiness, then by the end of the process',
    async () => {
      const probe = await probes.start(placeOn(kafka));
      const id = newTestId();
      stuck.set(id, new Promise((resolve) => (release = resolve)));
      await probe.publish(id);
      const began = Date.now();
      await eventually(async () => expect((await probe.readiness()).status).toBe(503), 40_000);
      expect(fatal).toEqual([]);
      expect(await probe.metric('mutua_consumer_lag_events{context="probe",publisher="needs"}')).toBe(1);
      // counted while whoever gathers metrics can still ask
      expect(await probe.metric('mutua_consumer_stalls_total{context="probe"}')).toBe(1);
      await eventually(async () => expect(fatal).toHaveLength(1), 60_000);
      expect(fatal[0]?.message).toContain('stalled');
      expect(await probe.metric('mutua_consumer_stalls_total{context="probe"}')).toBe(1);
      expect(Date.now() - began).toBeLessThan(60_000);
    },
    LONG,
  );

  /** The headers of so many records of a topic. */
  async function readAll(settings: KafkaSettings, topic: string, count: number) {
    const consumer = kafkaAt(settings).consumer({ groupId: `${settings.prefix}reader` });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    const seen: Record<string, string>[] = [];
    const all = new Promise<void>((resolve) => {
      void consumer.run({
        eachMessage: async ({ message: { headers = {} } }) => {
          seen.push(
            Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
          );
          if (seen.length === count) resolve();
        },
      });
    });
    await all;
    await consumer.disconnect();
    return seen;
  }
});
