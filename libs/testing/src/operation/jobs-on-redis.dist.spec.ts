import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RedisLink, RedisUnusable } from '@mutua/platform/redis';
import { createNodeRedisClient, Queue, Worker } from 'bullmq';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { createTestDatabase, eventually, provideRedis, TestApp, type TestServer } from '../index.js';
import { freePort } from '../provision/free-port.js';
import { describeOnRedis } from '../provision/describe-on-redis.js';
import { clockworkContext, Tick } from './clockwork-context.js';

const MUTUA = join(import.meta.dirname, '../../../../build/mutua.js');
const NEEDS = join(import.meta.dirname, '../../../../build/needs.js');
const quiet = pino({ level: 'silent' });

describeOnRedis('jobs on Redis', () => {
  let server: TestServer;
  let app: TestApp;
  let operator: RedisLink;

  const runs = () => app.get(Tick).runs;
  const settings = () => ({ url: server.address, prefix: 'test:' });

  /** Waits until the job has run some times more. */
  async function goesOn(): Promise<void> {
    const before = runs();
    await eventually(async () => expect(runs()).toBeGreaterThan(before + 3), 30_000);
  }

  beforeAll(async () => {
    ({ server } = await provideRedis({ ours: true }));
    app = await TestApp.start({
      contexts: { clockwork: clockworkContext() },
      redis: settings(),
    });
    operator = await RedisLink.open(settings(), quiet);
  });

  afterAll(async () => {
    operator?.close();
    await app?.stop();
    await server?.remove();
  });

  it('run there, and not in the database', async () => {
    await goesOn();
    expect(await operator.client.keys('test:jobs:clockwork:*')).not.toEqual([]);
    expect(await app.metrics()).toMatch(/mutua_jobs\{context="clockwork",state="delayed"\} \d/);
    expect(await app.metrics()).toMatch(
      /mutua_job_duration_seconds_count\{context="clockwork",job="Tick",outcome="done"\} \d/,
    );
  });

  it('run on after Redis was emptied in the middle of it; what BullMQ is told once does not', async () => {
    const newConnection = () => createNodeRedisClient(operator.newClient());
    const [ofQueue, ofWorker] = [newConnection(), newConnection()];
    let bareRuns = 0;
    const bare = new Queue('bare', { connection: ofQueue });
    const worker = new Worker('bare', async () => void (bareRuns += 1), { connection: ofWorker });
    try {
      await bare.upsertJobScheduler('tick', { every: 200 }, { name: 'tick' });
      await eventually(async () => expect(bareRuns).toBeGreaterThan(3), 30_000);
      await operator.client.flushAll();
      expect(await operator.client.keys('test:*')).toHaveLength(0);
      await goesOn();
      const left = bareRuns;
      await goesOn();
      expect(bareRuns).toBe(left);
      expect(await bare.getJobSchedulers()).toEqual([]);
    } finally {
      await worker.close();
      await bare.close();
      for (const connection of [ofQueue, ofWorker]) connection.disconnect();
    }
  });

  it('run on after Redis was away and came back empty; the process is ready all the time', async () => {
    await operator.client.configSet('appendonly', 'no');
    await server.stop();
    await eventually(async () => expect(await readiness()).toMatchObject({ status: 'degraded' }));
    expect(JSON.stringify(await readiness())).toContain('Redis at 127.0.0.1');
    expect(await app.metrics()).toContain('mutua_redis_up 0');
    await server.start();
    await goesOn();
    await eventually(async () => expect(await readiness()).toMatchObject({ status: 'ready' }));
  });

  it('do not keep a process from ending while Redis is away', async () => {
    const second = await TestApp.start({ contexts: { clockwork: clockworkContext() }, redis: settings() });
    await server.stop();
    const begun = Date.now();
    await second.stop();
    expect(Date.now() - begun).toBeLessThan(15_000);
    await server.start();
  });

  it('do not keep a process that cannot start, its port being in use and the broker away', async () => {
    const database = await createTestDatabase();
    try {
      const env = {
        ...process.env,
        DATABASE_URL: database.url,
        REDIS_URL: server.address,
        KAFKA_BROKERS: `127.0.0.1:${await freePort()}`,
        PORT: new URL(app.address).port,
      };
      const ended = promisify(execFile)(process.execPath, [NEEDS], { env });
      await expect(ended).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Mutua needs cannot start: port'),
      });
    } finally {
      await database.drop();
    }
  });

  it('begin when Redis comes, if it was away at the start; the process answers meanwhile', async () => {
    await server.stop();
    const late = await TestApp.start({ contexts: { clockwork: clockworkContext() }, redis: settings() });
    try {
      const answer = await fetch(`${late.address}/health/ready`);
      expect(await answer.json()).toMatchObject({ status: 'degraded' });
      expect(late.get(Tick).runs).toBe(0);
      await server.start();
      // the queue is one for both processes, and gives each run to either
      await eventually(async () => expect(late.get(Tick).runs).toBeGreaterThan(0), 30_000);
    } finally {
      await late.stop();
    }
  });

  it('are not trusted to a Redis that evicts keys: the process says why in one line and ends', async () => {
    // who is yet to connect again would say so, too, and end
    await eventually(async () => expect(await readiness()).toMatchObject({ status: 'ready' }));
    await eventually(async () => operator.client.configSet('maxmemory-policy', 'allkeys-lru'));
    await expect(RedisLink.open(settings(), quiet)).rejects.toThrow(RedisUnusable);
    // requests need no Redis: a process that runs tells it, goes on, and sees that it is mended
    await eventually(async () => {
      const answer = await readiness();
      expect(answer).toMatchObject({ status: 'degraded' });
      expect(JSON.stringify(answer)).toContain('set it to noeviction');
    }, 30_000);
    expect(await app.metrics()).toContain('mutua_context_remarks{context="clockwork"} 1');
    const database = await createTestDatabase();
    try {
      const env = { ...process.env, DATABASE_URL: database.url, REDIS_URL: server.address, PORT: '1' };
      const ended = promisify(execFile)(process.execPath, [MUTUA], { env });
      await expect(ended).rejects.toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^Mutua cannot start: Redis at 127.0.0.1:\d+ has maxmemory-policy allkeys-lru .+ set it to noeviction\n$/,
        ),
      });
    } finally {
      await database.drop();
    }
    await operator.client.configSet('maxmemory-policy', 'noeviction');
    await eventually(async () => expect(await readiness()).toMatchObject({ status: 'ready' }), 30_000);
  });

  async function readiness(): Promise<unknown> {
    return (await fetch(`${app.address}/health/ready`)).json();
  }
});
