import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
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
import { arrived, placeOn, ProbesOnKafka } from './probes-on-kafka.js';

const LONG = 180_000;

const READY = 'mutua_context_ready{context="probe"}';
const OUTBOX = 'mutua_outbox_events{context="probe"}';
const STALLS = 'mutua_consumer_stalls_total{context="probe"}';
const OUTBOX_AGE = 'mutua_outbox_oldest_age_seconds{context="probe"}';
const PUBLISHED = 'mutua_events_published_total{context="probe"}';
const LAG = 'mutua_consumer_lag_events{context="probe",publisher="needs"}';

const probes = new ProbesOnKafka();
const { fatal } = probes;

afterEach(() => probes.end());

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
      const probe = await probes.start(placeOn(broker.address));
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
      const probe = await probes.start(placeOn(broker.address));
      for (const id of await probe.publishMany(20)) await arrived(probe, id);
      await broker.stop();
      const meanwhile = [...(await probe.publishMany(100)), newTestId()];
      await probe.tellOthers(meanwhile.at(-1) ?? '');
      await eventually(async () => expect((await probe.readiness()).body.status).toBe('degraded'), 30_000);
      expect((await probe.readiness()).status).toBe(200);
      expect(await probe.metric(OUTBOX)).toBe(1);
      expect(await probe.metric(OUTBOX_AGE)).toBeGreaterThan(0);
      // the lag cannot be read without the broker
      const unread = 'mutua_scrape_failures_total{context="probe",part="events"}';
      expect(await probe.metric(unread)).toBeGreaterThan(0);
      expect(await probe.metric(PUBLISHED)).toBe(0);
      // longer than a member may do nothing while the broker answers
      await eventually(async () => expect(await probe.metric(OUTBOX_AGE)).toBeGreaterThan(30), 60_000);

      await broker.start();
      for (const id of meanwhile) await arrived(probe, id, 60_000);
      expect(fatal).toEqual([]);
      expect(await probe.metric(STALLS)).toBe(0);
      await eventually(async () => expect(await probe.metric(PUBLISHED)).toBe(1));
      expect(await probe.metric(OUTBOX)).toBe(0);
      expect(await probe.metric(OUTBOX_AGE)).toBe(0);
      await eventually(async () => expect(await probe.metric(LAG)).toBe(0));
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
      const probe = await probes.start(placeOn(broker.address));
      for (const id of await probe.publishMany(20)) await arrived(probe, id);

      await disk.fill();
      const meanwhile = [...(await probe.publishMany(200)), newTestId()];
      await probe.tellOthers(meanwhile.at(-1) ?? '');
      const told = (word: string) => probes.complaintsOf(`Kafka at ${broker.address} ${word}`).length;
      // before it ends, it loads its groups anew, and may answer in between
      await eventually(async () => {
        const { status, body } = await probe.readiness();
        expect({ status, word: body.status }).toEqual({ status: 200, word: 'degraded' });
        expect(JSON.stringify(body.contexts)).toContain('cannot be used');
        expect(await probe.metric('mutua_context_remarks{context="probe"}')).toBe(1);
        expect(await probe.metric(OUTBOX)).toBe(1);
        expect(told('cannot be used')).toBe(told('answers again') + 1);
      }, 60_000);

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
  const login = { mechanism: 'plain' as const, username: 'mutua', password: 'right' };
  const wrong = { ...login, password: 'wrong' };
  let broker: TestServer;

  beforeAll(async () => {
    ({ server: broker } = await provideKafka({ login }));
  }, LONG);

  afterAll(() => broker?.remove());

  it(
    'lets in who logs in; who does not is told so, its requests are taken, and flow when its login is mended',
    async () => {
      const place = placeOn(broker.address, { login: wrong });
      const refused = await probes.start(place);
      const [meanwhile, later] = [newTestId(), newTestId()];
      await refused.tellOthers(meanwhile);
      const { status, body } = await refused.readiness();
      expect({ status, word: body.status }).toEqual({ status: 503, word: 'not-ready' });
      expect(JSON.stringify(body.contexts)).toContain('refuses us');
      expect(probes.complaintsOf(`Kafka at ${broker.address} refuses us`)).toHaveLength(1);
      expect(JSON.stringify([body, probes.said])).not.toContain(wrong.password);
      expect(await refused.metric(READY)).toBe(0);
      expect(await refused.metric(OUTBOX)).toBe(1);

      const welcome = await probes.start({ ...place, login }, { databaseUrl: refused.app.databaseUrl });
      await welcome.publish(later);
      for (const id of [meanwhile, later]) await arrived(welcome, id, 60_000);
      await eventually(async () => expect(await welcome.metric(OUTBOX)).toBe(0));
      expect(await welcome.metric(READY)).toBe(1);
    },
    LONG,
  );
});
