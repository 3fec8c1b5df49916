import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LiveBus, type Hint } from '@mutua/platform/live';
import { RedisLink } from '@mutua/platform/redis';
import { pino } from 'pino';
import { eventually, provideRedis, type TestServer } from '../index.js';
import { describeOnRedis } from '../provision/describe-on-redis.js';

const logger = pino({ level: 'silent' });

describeOnRedis('hints of instances that share a Redis', () => {
  let server: TestServer;
  const closing: (() => void)[] = [];

  beforeAll(async () => {
    ({ server } = await provideRedis({ ours: true }));
  });

  afterAll(async () => {
    for (const close of closing) close();
    await server?.remove();
  });

  async function instance(prefix: string): Promise<{ bus: LiveBus; heard: Hint[] }> {
    const link = await RedisLink.open({ url: server.address, prefix }, logger);
    const bus = new LiveBus(link, logger);
    const heard: Hint[] = [];
    bus.listen((hint) => heard.push(hint));
    closing.push(() => {
      bus.onApplicationShutdown();
      link.close();
    });
    return { bus, heard };
  }

  it('are heard by all of one installation, once each, and by no other', async () => {
    const first = await instance('one:');
    const second = await instance('one:');
    const foreign = await instance('two:');
    // a subscription is under way when nobody knows of it yet
    await eventually(async () => {
      first.bus.tell({ about: 'beginning' });
      expect(second.heard.at(-1)).toEqual({ about: 'beginning' });
    });
    await eventually(async () => {
      foreign.bus.tell({ about: 'beginning' });
      expect(foreign.heard).not.toEqual([]);
    });
    const hint: Hint = { about: 'inbox', userIds: ['somebody'] };
    first.bus.tell(hint);
    second.bus.tell({ about: 'lists', coordinators: true });
    const both = (heard: Hint[]) =>
      heard.filter(({ about }) => about !== 'beginning').map(({ about }) => about);
    await eventually(async () => {
      expect(both(first.heard).sort()).toEqual(['inbox', 'lists']);
      expect(both(second.heard).sort()).toEqual(['inbox', 'lists']);
    });
    expect(second.heard).toContainEqual(hint);
    expect(both(foreign.heard)).toEqual([]);
  });
});
