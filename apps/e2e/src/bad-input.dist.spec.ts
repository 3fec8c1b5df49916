import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NeedOpened, topicNamed, type NeedPayload } from '@mutua/contracts';
import { PAYLOAD_EXAMPLES } from '@mutua/contracts/published';
import { freePort } from '@mutua/demo';
import type { KafkaSettings } from '@mutua/platform/messaging';
import { createKafkaClient } from '@mutua/platform/messaging/kafka';
import {
  DistributedMutua,
  eventually,
  metricIn,
  newTestId,
  type ApiClient,
  type ServiceProcess,
} from '@mutua/testing';
import { describeOnKafka } from '@mutua/testing/suites';
import pg from 'pg';
import { pino } from 'pino';

const LONG = 240_000;
const TOPIC = NeedOpened.topic;
const HEARS_NEEDS = 'matching';

interface LogLine {
  readonly msg: string;
  readonly type?: string;
  readonly eventId?: string;
}

interface Sendable {
  readonly key?: string;
  readonly partition?: number;
  readonly value: string;
  readonly headers: Record<string, string>;
}

interface DeadLetter {
  readonly id: string;
  readonly error: string;
  readonly replayedAt: string | null;
  readonly event: { readonly id: string; readonly type: string };
}

const example = PAYLOAD_EXAMPLES.find(({ event }) => event.type === NeedOpened.type)?.payload as NeedPayload;

/** A record as a publisher of some version would send it. */
function record(type: string, change: object = {}) {
  const id = newTestId();
  const need = { ...example.need, id, ...change };
  return {
    id,
    message: {
      key: id,
      value: JSON.stringify({ need }),
      headers: {
        ce_specversion: '1.0',
        ce_id: id,
        ce_type: type,
        ce_source: '/mutua/needs',
        ce_subject: id,
        ce_time: new Date().toISOString(),
        ce_aggregateversion: '1',
        'content-type': 'application/json',
      },
    },
  };
}

/** A record of a later version that tells of the same change as another. */
function beside(message: Sendable, type: string): Sendable {
  return { ...message, headers: { ...message.headers, ce_type: type, ce_id: newTestId() } };
}

describeOnKafka('what a service cannot read', (kafka) => {
  let mutua: DistributedMutua;
  let service: ServiceProcess;
  let admin: ApiClient;
  let database: pg.Client;
  let metricsPort: number;

  async function produce(...messages: Sendable[]): Promise<void> {
    const settings: KafkaSettings = {
      brokers: kafka.split(','),
      ssl: false,
      login: null,
      prefix: mutua.prefix,
      missingTopics: 'create',
    };
    const producer = createKafkaClient('stranger', settings, pino({ level: 'silent' })).producer();
    await producer.connect();
    await producer.send({ topic: `${mutua.prefix}${TOPIC}`, messages });
    await producer.disconnect();
  }

  /** A record behind all others in each partition: what lies before them has been passed when they have arrived. */
  async function allPassed(): Promise<void> {
    const behind = Array.from({ length: topicNamed(TOPIC)?.partitions ?? 0 }, () => record(NeedOpened.type));
    await produce(...behind.map(({ message }, partition) => ({ ...message, partition })));
    const ids = behind.map(({ id }) => id);
    await eventually(async () => {
      const { rows } = await database.query('SELECT 1 FROM matching.need WHERE id = ANY ($1)', [ids]);
      expect(rows).toHaveLength(ids.length);
    }, 60_000);
  }

  const logLines = (): LogLine[] =>
    service.output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as LogLine);

  const deadLetters = async () =>
    (await admin.get<{ items: DeadLetter[] }>(`/api/operations/${HEARS_NEEDS}/dead-letters?limit=100`)).body
      .items;

  async function rejected(reason: string): Promise<number> {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    const series = `mutua_events_rejected_total{context="${HEARS_NEEDS}",reason="${reason}"}`;
    return metricIn(text, series) ?? 0;
  }

  beforeAll(async () => {
    metricsPort = await freePort();
    const env = { METRICS_PORT: String(metricsPort) };
    mutua = await DistributedMutua.start({ kafka, services: [HEARS_NEEDS], env });
    service = mutua.service(HEARS_NEEDS);
    admin = await mutua.as({ roles: ['admin'] });
    database = new pg.Client({ connectionString: mutua.databaseUrl(HEARS_NEEDS) });
    await database.connect();
  }, LONG);

  afterAll(async () => {
    await database?.end();
    await mutua?.stop();
  }, LONG);

  it.each([
    [
      'of a type that it does not know',
      'needs.need.celebrated',
      {},
      'unknown_type',
      'does not know|not an event',
    ],
    ['whose payload breaks its contract', NeedOpened.type, { country: 'Atlantis' }, 'malformed', 'country'],
    ['that lacks what it is about', NeedOpened.type, { id: undefined }, 'malformed', 'id'],
  ])(
    'an event %s is told in the log, counted and kept, and those behind it flow',
    async (_what, type, change, reason, why) => {
      const before = await rejected(reason);
      const { id, message } = record(type, change);
      await produce(message);
      await allPassed();
      const letter = (await deadLetters()).find(({ event }) => event.id === id);
      expect(letter?.error).toMatch(new RegExp(why));
      expect(letter?.event.type).toBe(type);
      expect(logLines()).toContainEqual(
        expect.objectContaining({ msg: 'event moved to the dead letters', type, eventId: id }),
      );
      expect(await rejected(reason)).toBe(before + 1);
      const replayed = await admin.post<{ detail: string }>(
        `/api/operations/${HEARS_NEEDS}/dead-letters/${letter?.id}/replay`,
      );
      expect(replayed.status).toBe(409);
      expect(replayed.body.detail).toMatch(new RegExp(why));
    },
    LONG,
  );

  it(
    'a record that is no event at all is told, counted and kept as it was, until somebody discards it',
    async () => {
      const before = await rejected('unreadable');
      await produce({ value: 'not JSON', headers: {} });
      await allPassed();
      const letter = (await deadLetters()).find(({ event }) => event.type === 'unreadable');
      expect(letter?.event).toMatchObject({
        payload: { base64: Buffer.from('not JSON').toString('base64') },
      });
      expect(await rejected('unreadable')).toBe(before + 1);

      const path = `/api/operations/${HEARS_NEEDS}/dead-letters/${letter?.id}`;
      const replayed = await admin.post<{ detail: string }>(`${path}/replay`);
      expect(replayed.status).toBe(409);
      expect(replayed.body.detail).toMatch(/no header ce_id.+ can only be discarded/);
      const reason = 'It was written by a test';
      const discarded = await admin.post<{ discardReason: string }>(`${path}/discard`, { body: { reason } });
      expect([discarded.status, discarded.body.discardReason]).toEqual([200, reason]);
    },
    LONG,
  );

  it(
    'a later version of an event that it knows is told once, counted, and let by for the one published beside it',
    async () => {
      const before = await rejected('newer_version');
      const type = `${NeedOpened.type}.v2`;
      const known = [record(NeedOpened.type), record(NeedOpened.type), record(NeedOpened.type)];
      const later = known.map(({ message }) => beside(message, type));
      await produce(...known.flatMap(({ message }, index) => [message, ...later.slice(index, index + 1)]));
      await allPassed();
      // heard again much later, as after a rebalance
      await produce(...later);
      await allPassed();
      expect(logLines().filter((line) => line.type === type)).toEqual([
        expect.objectContaining({ msg: expect.stringContaining('a later version of an event that we know') }),
      ]);
      expect(await rejected('newer_version')).toBe(before + 2 * later.length);
      expect((await deadLetters()).filter(({ event }) => event.type === type)).toEqual([]);
    },
    LONG,
  );

  it(
    'a later version that was published alone is counted and kept, because nothing else tells of the change',
    async () => {
      const before = await rejected('newer_version');
      const type = `${NeedOpened.type}.v3`;
      const { id, message } = record(type);
      await produce(message);
      await allPassed();
      const letter = (await deadLetters()).find(({ event }) => event.id === id);
      expect(letter?.event.type).toBe(type);
      expect(letter?.error).toContain(`a later version of ${NeedOpened.type}`);
      expect(logLines()).toContainEqual(
        expect.objectContaining({ msg: 'event moved to the dead letters', type, eventId: id }),
      );
      expect(await rejected('newer_version')).toBe(before + 1);
    },
    LONG,
  );

  it(
    'a later version of an event that is of no concern to it is let by',
    async () => {
      const type = 'needs.need.returned.v2';
      const { message } = record(type);
      await produce(message);
      await allPassed();
      expect((await deadLetters()).filter(({ event }) => event.type === type)).toEqual([]);
    },
    LONG,
  );

  it(
    'what was kept as unknown is done with by a version that knows it, with a reaction or without',
    async () => {
      // as the version that did not know them has left them
      const known = record(NeedOpened.type);
      const ofNoConcern = record('needs.need.returned');
      const kept = [known, ofNoConcern].map(({ id, message }) => ({
        id,
        type: message.headers.ce_type,
        aggregateId: id,
        aggregateVersion: 1,
        occurredAt: message.headers.ce_time,
        actor: null,
        traceparent: null,
        payload: JSON.parse(message.value) as object,
      }));
      for (const event of kept) {
        await database.query(
          `INSERT INTO matching.dead_letter (id, consumer, event_id, event, error, attempts, died_at)
           VALUES ($1, $2, $1, $3, 'unknown', 1, now())`,
          [event.id, HEARS_NEEDS, event],
        );
      }
      for (const { id } of kept) {
        const replayed = await admin.post<DeadLetter>(
          `/api/operations/${HEARS_NEEDS}/dead-letters/${id}/replay`,
        );
        expect(replayed.status).toBe(200);
        expect(replayed.body.replayedAt).not.toBeNull();
      }
      const { rows } = await database.query('SELECT id FROM matching.need WHERE id = ANY ($1)', [
        kept.map(({ id }) => id),
      ]);
      expect(rows).toEqual([{ id: known.id }]);
    },
    LONG,
  );

  it(
    'a topic that is missing where topics are not its to make is told by name, and readiness is red',
    async () => {
      const lonely = await DistributedMutua.start({
        kafka,
        services: [HEARS_NEEDS],
        env: { KAFKA_TOPICS: 'check' },
      });
      try {
        const alone = lonely.service(HEARS_NEEDS);
        const missing = `${lonely.prefix}${TOPIC} (6 partitions)`;
        await eventually(async () => {
          const ready = await fetch(`${alone.origin}/health/ready`);
          expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining(missing)]);
          expect(alone.output).toContain(missing);
        }, 60_000);
        expect(alone.output).not.toContain('is ready at');
        expect(alone.output).toMatch(/^Mutua matching is not ready yet .*: the topics /m);
      } finally {
        await lonely.stop();
      }
    },
    LONG,
  );
});
