import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { deadLetterTopicOf, NeedWithdrawn } from '@mutua/contracts';
import { createKafkaClient, topicOnBroker, type KafkaSettings } from '@mutua/platform/messaging';
import { pino } from 'pino';
import {
  eventually,
  newTestId,
  provideDisk,
  provideKafka,
  type TestDisk,
  type TestServer,
} from '../index.js';
import { describeOnDisk } from '../provision/describe-on-disk.js';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { needWithdrawn, stuck } from './probe-context.js';
import { TransportUnderTest } from './transport-under-test.js';

const LONG = 180_000;
const SILENT = pino({ level: 'silent' });

function settingsFor(address: string, more: Partial<KafkaSettings> = {}): KafkaSettings {
  const prefix = `t${randomUUID().slice(0, 8)}.`;
  return { brokers: address.split(','), ssl: false, login: null, prefix, missingTopics: 'create', ...more };
}

const running: TransportUnderTest[] = [];
const fatal: Error[] = [];
let release: () => void = () => undefined;

async function start(kafka: KafkaSettings): Promise<TransportUnderTest> {
  const probe = await TransportUnderTest.start(
    { kafka, onFatal: (error) => fatal.push(error) },
    async () => undefined,
  );
  running.push(probe);
  return probe;
}

const arrived = (probe: TransportUnderTest, subject: string, withinMs = 30_000) =>
  eventually(async () => expect(await probe.versionsOf(subject)).toEqual([1]), withinMs);

afterEach(async () => {
  release();
  stuck.clear();
  fatal.length = 0;
  for (const probe of running.splice(0)) await probe.stop();
});

describeOnKafka('a broker that goes away', () => {
  let broker: TestServer;

  beforeAll(async () => {
    ({ server: broker } = await provideKafka({ ours: true }));
  }, LONG);

  afterAll(() => broker?.remove());

  it(
    'when it was never there: requests are taken, readiness says degraded, and all flows when it comes',
    async () => {
      await broker.stop();
      const probe = await start(settingsFor(broker.address));
      const early = newTestId();
      await probe.publish(early);
      const { status, body } = await probe.readiness();
      expect({ status, word: body.status }).toEqual({ status: 200, word: 'degraded' });
      expect(JSON.stringify(body.contexts)).toContain('cannot be used');
      await broker.start();
      await arrived(probe, early, 60_000);
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('ready'), 30_000);
    },
    LONG,
  );

  it(
    'in the middle: requests are taken meanwhile, and afterwards nothing is lost or doubled',
    async () => {
      const probe = await start(settingsFor(broker.address));
      for (const id of await probe.publishMany(20)) await arrived(probe, id);
      await broker.stop();
      const meanwhile = await probe.publishMany(100);
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('degraded'), 30_000);
      expect((await probe.readiness()).status).toBe(200);
      await broker.start();
      for (const id of meanwhile) await arrived(probe, id, 60_000);
      expect(fatal).toEqual([]);
    },
    LONG,
  );
});

describeOnDisk('a broker whose disk is full', () => {
  let disk: TestDisk;
  let broker: TestServer;

  beforeAll(async () => {
    ({ server: disk } = await provideDisk());
    ({ server: broker } = await provideKafka({ disk: disk.path }));
  }, LONG);

  afterAll(async () => {
    await broker?.remove();
    await disk?.remove();
  });

  it(
    'ends: requests are taken meanwhile, readiness and metrics say so, and when there is room nothing is lost or doubled',
    async () => {
      const probe = await start(settingsFor(broker.address));
      for (const id of await probe.publishMany(20)) await arrived(probe, id);

      await disk.fill();
      const meanwhile = await probe.publishMany(200);
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('degraded'), 60_000);
      const { status, body } = await probe.readiness();
      expect(status).toBe(200);
      expect(JSON.stringify(body.contexts)).toContain('cannot be used');
      expect(await probe.app.metrics()).toContain('mutua_context_remarks{context="probe"} 1');

      await disk.free();
      await broker.start();
      for (const id of meanwhile) await arrived(probe, id, 60_000);
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('ready'), 30_000);
      expect(fatal).toEqual([]);
    },
    LONG,
  );
});

describeOnKafka('a broker that lets only some in', () => {
  const login = { username: 'mutua', password: 'right' };
  let broker: TestServer;

  beforeAll(async () => {
    ({ server: broker } = await provideKafka({ login }));
  }, LONG);

  afterAll(() => broker?.remove());

  it(
    'lets in who logs in; who does not is told so by readiness, and its requests are taken',
    async () => {
      const mechanism = 'plain' as const;
      const welcome = await start(settingsFor(broker.address, { login: { mechanism, ...login } }));
      const id = newTestId();
      await welcome.publish(id);
      await arrived(welcome, id);

      const wrong = { mechanism, username: 'mutua', password: 'wrong' };
      const refused = await start(settingsFor(broker.address, { login: wrong }));
      await refused.publish(newTestId());
      const { status, body } = await refused.readiness();
      expect({ status, word: body.status }).toEqual({ status: 503, word: 'not-ready' });
      expect(JSON.stringify(body.contexts)).toContain('refuses us');
      expect(JSON.stringify(body)).not.toContain('wrong');
    },
    LONG,
  );
});

describeOnKafka('what must not pass in silence', (kafka) => {
  const kafkaOf = (settings: KafkaSettings) => createKafkaClient('test', settings, SILENT);

  /** Puts records into the topic of needs as a stranger would. */
  async function produce(
    settings: KafkaSettings,
    messages: { value: string; headers: Record<string, string> }[],
  ) {
    const producer = kafkaOf(settings).producer();
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
    'a record that is no event, one of an unknown type: both are kept, in the table and in the topic of dead letters',
    async () => {
      const settings = settingsFor(kafka);
      const probe = await start(settings);
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
        { type: 'unreadable', error: expect.stringContaining('no header ce_id') },
      ]);
      const copies = await readAll(settings, topicOnBroker(deadLetterTopicOf('probe'), settings), 2);
      expect(copies).toHaveLength(2);
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
      const probe = await start(settingsFor(kafka));
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

  it('a topic that is missing where topics are not ours to make turns readiness red, by name', async () => {
    const settings = settingsFor(kafka, { missingTopics: 'complain' });
    const probe = await start(settings);
    const { status, body } = await probe.readiness();
    expect(status).toBe(503);
    expect(JSON.stringify(body.contexts)).toContain(`${settings.prefix}needs.need (6 partitions)`);
  });

  it('a topic with other partitions than declared is told', async () => {
    const settings = settingsFor(kafka);
    const admin = kafkaOf(settings).admin();
    await admin.connect();
    const topic = topicOnBroker(NeedWithdrawn.topic, settings);
    await admin.createTopics({ topics: [{ topic, numPartitions: 2 }] });
    await admin.disconnect();
    const probe = await start(settings);
    const { status, body } = await probe.readiness();
    expect({ status, word: body.status }).toEqual({ status: 200, word: 'degraded' });
    expect(JSON.stringify(body.contexts)).toContain(`topic ${topic} has 2 partitions and not 6`);
  });

  it(
    'a consumer that crashes for good ends the process, and readiness is red',
    async () => {
      const settings = settingsFor(kafka);
      const probe = await start(settings);
      const admin = kafkaOf(settings).admin();
      await admin.connect();
      // kafkajs cannot read what the broker compresses so, and gives up
      await admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: 2,
            name: topicOnBroker(NeedWithdrawn.topic, settings),
            configEntries: [{ name: 'compression.type', value: 'zstd' }],
          },
        ],
      });
      await admin.disconnect();
      await probe.publish(newTestId());
      await eventually(async () => expect(fatal).toHaveLength(1), 60_000);
      expect(fatal[0]?.message).toContain('crashed');
      expect((await probe.readiness()).status).toBe(503);
    },
    LONG,
  );

  it(
    'a consumer that lives and does nothing is found within a minute, first by readiness, then by the end of the process',
    async () => {
      const probe = await start(settingsFor(kafka));
      const id = newTestId();
      stuck.set(id, new Promise((resolve) => (release = resolve)));
      await probe.publish(id);
      const began = Date.now();
      await eventually(async () => expect((await probe.readiness()).status).toBe(503), 40_000);
      expect(fatal).toEqual([]);
      await eventually(async () => expect(fatal).toHaveLength(1), 60_000);
      expect(fatal[0]?.message).toContain('stalled');
      expect(Date.now() - began).toBeLessThan(60_000);
    },
    LONG,
  );

  /** The headers of so many records of a topic. */
  async function readAll(settings: KafkaSettings, topic: string, count: number) {
    const consumer = kafkaOf(settings).consumer({ groupId: `${settings.prefix}reader` });
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
