import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TOPICS } from '@mutua/contracts';
import type { BrokerSurvey } from '@mutua/platform/messaging/kafka';
import { BrokerView, DistributedMutua, eventually, type ApiClient } from '@mutua/testing';
import { describeOnKafka } from '@mutua/testing/suites';
import pg from 'pg';
import type { Horizon, OutboxRow } from './outbox.js';
import { askTool, runTool } from './tool.spec-data.js';

const SERVICES = ['directory', 'needs', 'notifications'] as const;
const PEOPLE = 12;
const LONG = 240_000;

describeOnKafka('the tool on separate services', (kafka) => {
  let mutua: DistributedMutua;
  let env: Record<string, string>;
  let admin: ApiClient;
  let needs: pg.Client;

  const organisations = async () =>
    (await needs.query<object>('SELECT * FROM needs.organisation ORDER BY id')).rows;
  const lagsOf = (survey: BrokerSurvey, context: string) =>
    survey.groups.find((group) => group.context === context);

  /** Somebody who may post, and the organisation they register. */
  async function register(name: string): Promise<void> {
    const email = `${name}@mutua.example`;
    const user = { name, email, locale: 'en', roles: ['requester'] };
    const person = await admin.post<{ id: string }>('/api/directory/users', { body: user });
    const client = await mutua.as({ userId: person.body.id, roles: ['requester'] });
    const organisation = { name: `Ministry of ${name}`, kind: 'government', country: 'SN' };
    expect((await client.post('/api/directory/organisations', { body: organisation })).status).toBe(201);
  }

  const nothingWaits = () =>
    eventually(async () => {
      const { groups } = await askTool<BrokerSurvey>(env, 'topics');
      for (const context of ['needs', 'notifications']) {
        const lags = groups.find((group) => group.context === context)?.lags ?? [];
        expect(lags.length).toBeGreaterThan(0);
        expect(lags.filter(({ lag }) => lag > 0)).toEqual([]);
      }
    }, 60_000);

  beforeAll(async () => {
    mutua = await DistributedMutua.start({ kafka, services: SERVICES });
    env = {
      KAFKA_BROKERS: kafka,
      KAFKA_PREFIX: mutua.prefix,
      ...Object.fromEntries(
        SERVICES.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, mutua.databaseUrl(name)]),
      ),
    };
    admin = await mutua.as({ roles: ['admin'] });
    needs = new pg.Client({ connectionString: mutua.databaseUrl('needs') });
    await needs.connect();
    for (let person = 0; person < PEOPLE; person += 1) await register(`person${person}`);
    await eventually(async () => expect(await organisations()).toHaveLength(PEOPLE), 60_000);
  }, LONG);

  afterAll(async () => {
    await needs?.end();
    await mutua?.stop();
  }, LONG);

  it(
    'shows topics as declared and as they are, and how far each group has come',
    async () => {
      await nothingWaits();
      const { topics, groups } = await askTool<BrokerSurvey>(env, 'topics');
      expect(topics.map(({ name }) => name)).toEqual(TOPICS.map(({ name }) => `${mutua.prefix}${name}`));
      const user = topics.find(({ name }) => name.endsWith('directory.user'));
      expect(user).toMatchObject({ partitions: 6, differences: [] });
      // the service that would make it does not run here
      const missing = `${mutua.prefix}mutua.offers.dead-letters`;
      expect(topics.find(({ name }) => name === missing)).toMatchObject({
        partitions: null,
        differences: [`topic ${missing} is missing`],
      });
      expect(groups.map(({ context, state, members }) => [context, state, members])).toEqual([
        ['directory', 'Stable', 1],
        ['needs', 'Stable', 1],
        ['offers', 'Dead', 0],
        ['matching', 'Dead', 0],
        ['notifications', 'Stable', 1],
      ]);
      expect((await runTool(env, 'topics')).stdout).toContain(`topic ${missing} is missing`);
    },
    LONG,
  );

  it(
    'rebuilds a projection from the topics once the service is stopped, and shows what waited meanwhile',
    async () => {
      const running = await runTool(env, 'rebuild', 'needs', 'organisations', '--yes');
      expect(running).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('needs is running'),
      });

      await mutua.service('needs').stop();
      const before = await organisations();
      await register('latecomer');
      await eventually(async () => {
        const group = lagsOf(await askTool<BrokerSurvey>(env, 'topics'), 'needs');
        expect(group).toMatchObject({ state: 'Empty', members: 0 });
        expect(group?.lags.reduce((sum, { lag }) => sum + lag, 0)).toBe(1);
      }, 60_000);

      await needs.query('DELETE FROM needs.organisation');
      const unasked = await runTool(env, 'rebuild', 'needs', 'organisations');
      expect(unasked).toMatchObject({ code: 2, stdout: '' });
      expect(await askTool(env, 'rebuild', 'needs', 'organisations', '--yes')).toEqual({
        context: 'needs',
        projection: 'organisations',
        events: PEOPLE + 1,
        refused: [],
      });
      const after = await organisations();
      expect(after).toEqual(expect.arrayContaining(before));
      expect(after).toHaveLength(PEOPLE + 1);

      await mutua.service('needs').start();
      await nothingWaits();
      expect(await organisations()).toEqual(after);
    },
    LONG,
  );

  it(
    'shows what waits to go to Kafka',
    async () => {
      const slow = new pg.Client({
        connectionString: mutua.databaseUrl('directory'),
        application_name: 'slow',
      });
      await slow.connect();
      await slow.query('BEGIN');
      await slow.query('SELECT pg_current_xact_id()');
      await register('held');
      const held = await askTool<{ outbox: OutboxRow[]; horizon: Horizon[] }>(env, 'outbox');
      expect(held.outbox.find(({ context }) => context === 'directory')).toMatchObject({
        reader: 'Kafka',
        // the person, the organisation, and the person as its member
        waiting: 3,
        ahead: false,
      });
      expect(held.horizon).toContainEqual(
        expect.objectContaining({ context: 'directory', application: 'slow' }),
      );
      await slow.query('ROLLBACK');
      await slow.end();
      await eventually(async () => {
        const { outbox } = await askTool<{ outbox: OutboxRow[] }>(env, 'outbox');
        expect(outbox.map(({ waiting }) => waiting)).toEqual(SERVICES.map(() => 0));
      }, 60_000);
    },
    LONG,
  );

  it(
    'says of partitions of which a group has handled nothing that it has come to nothing yet',
    async () => {
      const topic = `${mutua.prefix}needs.need`;
      const broker = await BrokerView.of(kafka);
      await broker.put(topic, 'no event');
      await broker.close();
      await eventually(async () => {
        const lags = lagsOf(await askTool<BrokerSurvey>(env, 'topics'), 'notifications')?.lags ?? [];
        const committed = lags.filter((lag) => lag.topic === topic).map((lag) => lag.committed);
        expect(committed.sort()).toEqual(['1', null, null, null, null, null]);
      }, 60_000);
      const { stdout } = await runTool(env, 'topics');
      const rows = stdout.split('\n').filter((row) => row.includes(`${topic} `));
      expect(rows.filter((row) => row.includes('nothing yet'))).toHaveLength(5);
      expect(stdout).not.toContain('-1');
    },
    LONG,
  );

  it(
    'asks the broker for topics without asking a database',
    async () => {
      const { KAFKA_BROKERS = '', KAFKA_PREFIX = '' } = env;
      const { topics } = await askTool<{ topics: unknown[] }>({ KAFKA_BROKERS, KAFKA_PREFIX }, 'topics');
      expect(topics.length).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'says in one line that the broker does not answer',
    async () => {
      const ended = await runTool({ ...env, KAFKA_BROKERS: '127.0.0.1:1' }, 'topics');
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(/^The tool failed: Kafka at 127.0.0.1:1 cannot be used: .+\n$/);
    },
    LONG,
  );
});
