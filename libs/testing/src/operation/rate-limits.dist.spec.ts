import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RedisLink } from '@mutua/platform/redis';
import { pino } from 'pino';
import { eventually, newTestId, provideRedis, TestApp, type ApiAnswer, type TestServer } from '../index.js';
import { probeContext } from '../promises/probe-context.js';
import { describeOnRedis } from '../provision/describe-on-redis.js';

const LIMIT = { requests: 20, seconds: 60 };
const BACKLOG = '/api/operations/probe/backlog';

describeOnRedis('rate limits of two instances that share a Redis', () => {
  let server: TestServer;
  let first: TestApp;
  let second: TestApp;

  beforeAll(async () => {
    ({ server } = await provideRedis({ ours: true }));
    const plan = {
      contexts: { probe: probeContext() },
      redis: { url: server.address, prefix: 'test:' },
      rateLimit: LIMIT,
    };
    first = await TestApp.start({ ...plan, publishers: ['needs'] });
    second = await TestApp.start({ ...plan, publishers: ['needs'] });
    // what runs for the first time is slow
    await burst(await person(), 4);
  });

  afterAll(async () => {
    await second?.stop();
    await first?.stop();
    await server?.remove();
  });

  /** A person's way to ask each of the instances. */
  async function person(): Promise<readonly (() => Promise<ApiAnswer<unknown>>)[]> {
    const admin = { userId: newTestId(), roles: ['admin' as const] };
    const clients = [await first.as(admin), await second.as(admin)];
    return clients.map((client) => () => client.get(BACKLOG));
  }

  /** Asks both by turns. */
  async function burst(asks: readonly (() => Promise<ApiAnswer<unknown>>)[], times: number) {
    const all = Array.from({ length: times }, async (_, index) => asks[index % asks.length]?.());
    return (await Promise.all(all)).map((answer) => answer?.status);
  }

  it('a burst is stopped at the limit of both together, and others go on', async () => {
    const asks = await person();
    const statuses = await burst(asks, LIMIT.requests + 10);
    expect(statuses.filter((status) => status === 200)).toHaveLength(LIMIT.requests);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    for (const ask of asks) expect((await ask()).status).toBe(429);
    expect(await burst(await person(), 4)).toEqual([200, 200, 200, 200]);
    expect(await first.metrics()).toMatch(/mutua_http_limited_total\{by="caller"\} \d/);
  });

  it('the refusal is a problem that says when to go on', async () => {
    const asks = await person();
    expect((await asks[0]?.())?.headers.get('ratelimit')).toMatch(/^"requests";r=19;t=\d+$/);
    await burst(asks, LIMIT.requests);
    const refusal = await asks[1]?.();
    expect(refusal?.status).toBe(429);
    expect(Number(refusal?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refusal?.headers.get('ratelimit-policy')).toBe('"requests";q=20;w=60');
    expect(refusal?.headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+$/);
    expect(refusal?.headers.get('content-type')).toContain('application/problem+json');
    expect(refusal?.body).toMatchObject({ type: 'urn:mutua:problem:too-many-requests', status: 429 });
  });

  it('whoever has no token is counted by address, wrong tokens too; health never', async () => {
    const strangers = [first, second].map((app) => () => app.withToken('wrong').get(BACKLOG));
    const statuses = await burst(strangers, LIMIT.requests + 5);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect((await first.withToken(null).get('/api/vocabularies')).status).toBe(429);
    const probes = Array.from({ length: 50 }, () => fetch(`${first.address}/health/live`));
    expect(new Set((await Promise.all(probes)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('while Redis hangs a request does not wait for it', async () => {
    const operator = await RedisLink.open({ url: server.address, prefix: '' }, pino({ level: 'silent' }));
    await operator.client.sendCommand(['CLIENT', 'PAUSE', '8000']);
    const begun = Date.now();
    expect(await burst(await person(), 10)).not.toContain(429);
    expect(Date.now() - begun).toBeLessThan(4_000);
    operator.close();
  });

  it('while Redis is away requests are answered, and each instance counts for itself', async () => {
    await server.stop();
    const asks = await person();
    expect(new Set(await burst(asks, LIMIT.requests * 2))).toEqual(new Set([200]));
    expect(await asks[0]?.()).toMatchObject({ status: 429 });
    expect(await first.metrics()).toMatch(/mutua_rate_limit_unshared_total [1-9]/);
    await server.start();
    await eventually(async () => {
      const statuses = await burst(await person(), LIMIT.requests + 2);
      expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    });
  });
});
