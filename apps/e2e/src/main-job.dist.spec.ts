import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RedisLink } from '@mutua/platform/redis';
import { DistributedMutua, eventually, REDIS_VARIABLE, SERVICES, type ApiClient } from '@mutua/testing';
import { describeOnKafka, describeOnRedis } from '@mutua/testing/suites';
import pg from 'pg';
import { pino } from 'pino';
import {
  addCoordinator,
  addMember,
  answered,
  NEED,
  OFFER,
  step,
  type Member,
  type Page,
  type Thing,
} from './main-job.js';

describeOnKafka(
  'five services, each a process on a database of its own, with Kafka between them',
  (kafka) => {
    const sharedRedis = process.env[REDIS_VARIABLE];
    let mutua: DistributedMutua;
    let coordinator: ApiClient;
    let requester: Member;
    let provider: Member;

    beforeAll(async () => {
      mutua = await DistributedMutua.start({ kafka, ...(sharedRedis ? { redis: sharedRedis } : {}) });
      ({ client: coordinator } = await addCoordinator(mutua));
    });

    afterAll(() => mutua?.stop());

    it('bring a need and an offer together, from registration to a match that both sides accept', async () => {
      const ministry = { name: 'Ministry of Agriculture (example)', kind: 'government', country: 'SN' };
      const institute = { name: 'Institute for Crop Data (example)', kind: 'academia', country: 'BR' };
      requester = await addMember(mutua, 'requester', ministry, coordinator);
      provider = await addMember(mutua, 'provider', institute, coordinator);

      const need = await answered<Thing>(201, () => requester.client.post('/api/needs', { body: NEED }));
      const offer = await answered<Thing>(201, () => provider.client.post('/api/offers', { body: OFFER }));
      await step(coordinator, `/api/needs/${need.id}`, 'approve');
      await step(coordinator, `/api/offers/${offer.id}`, 'approve');

      const proposal = await eventually(async () => {
        const path = `/api/matching/proposals?needId=${need.id}`;
        const { body } = await coordinator.get<Page<Thing>>(path);
        expect(body.items).toHaveLength(1);
        return body.items[0] as Thing;
      }, 30_000);
      const path = `/api/matching/proposals/${proposal.id}`;
      await step(coordinator, path, 'approve');
      await step(requester.client, path, 'accept');
      expect(await step(provider.client, path, 'accept')).toMatchObject({ status: 'accepted' });

      await eventually(async () => {
        expect((await requester.client.get(`/api/needs/${need.id}`)).body).toMatchObject({
          status: 'matched',
        });
        expect((await provider.client.get(`/api/offers/${offer.id}`)).body).toMatchObject({
          remaining: { unit: 'projects', quantity: 2 },
        });
      }, 30_000);
      await expectTold(requester, [
        'organisation-verified',
        'need-opened',
        'match-approved-for-requester',
        'match-accepted-for-requester',
        'need-matched',
      ]);
      await expectTold(provider, [
        'organisation-verified',
        'offer-opened',
        'match-approved-for-provider',
        'requester-accepted-for-provider',
        'match-accepted-for-provider',
        'offer-capacity-changed',
      ]);
    });

    /** Nothing is missing and nothing said twice; what came by different topics may come in any order. */
    async function expectTold({ client }: Member, kinds: readonly string[]): Promise<void> {
      await eventually(async () => {
        const { body } = await client.get<Page<{ kind: string }>>('/api/notifications');
        expect(body.items.map(({ kind }) => kind).toSorted()).toEqual([...kinds].toSorted());
      }, 30_000);
    }

    it('keep every table in the database of its context, and each of them has nobody else there', async () => {
      for (const name of SERVICES) {
        const database = new pg.Client({ connectionString: mutua.databaseUrl(name) });
        await database.connect();
        const { rows } = await database.query<{ schema: string }>(
          `SELECT DISTINCT table_schema AS schema FROM information_schema.tables
          WHERE table_schema NOT IN ('pg_catalog', 'information_schema', $1)`,
          [sharedRedis ? '' : 'jobs'],
        );
        await database.end();
        expect(rows).toEqual([{ schema: name }]);
      }
    });

    describeOnRedis('with a Redis that they share', (redis) => {
      it('keep their recurring jobs there, and not in their databases', async () => {
        const operator = await RedisLink.open({ url: redis, prefix: '' }, pino({ level: 'silent' }));
        try {
          for (const name of SERVICES) {
            expect(await operator.client.keys(`${mutua.prefix}jobs:${name}:*`)).not.toEqual([]);
          }
        } finally {
          operator.close();
        }
      });
    });

    it('are ready, have nothing left to do and no dead letters', async () => {
      const admin = await mutua.as({ roles: ['admin'] });
      for (const name of SERVICES) {
        const readiness = await fetch(`${mutua.service(name).origin}/health/ready`);
        expect(await readiness.json()).toEqual({ status: 'ready', contexts: { [name]: 'ready' } });
        await eventually(async () => {
          const { body } = await admin.get<{ waiting: number }[]>(`/api/operations/${name}/backlog`);
          expect(body.filter(({ waiting }) => waiting > 0)).toEqual([]);
        });
        const { body } = await admin.get<Page<object>>(`/api/operations/${name}/dead-letters`);
        expect(body.items).toEqual([]);
      }
    });

    it('stop at SIGTERM in good order', async () => {
      for (const name of SERVICES)
        expect(await mutua.service(name).stop()).toEqual({ code: 0, signal: null });
    });
  },
);
