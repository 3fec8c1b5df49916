import { afterAll, expect, it } from '@jest/globals';
import { LiveBus, type Hint } from '@mutua/platform/live';
import { RedisLink } from '@mutua/platform/redis';
import { pino } from 'pino';
import { eventually, newTestId } from '../index.js';
import { describeOnRedis } from '../provision/describe-on-redis.js';

const logger = pino({ level: 'silent' });

describeOnRedis('hints of instances that share a Redis', (redis) => {
  const [ours, theirs] = [`${newTestId()}:`, `${newTestId()}:`];
  const closing: (() => void)[] = [];

  afterAll(() => {
    for (const close of closing) close();
  });

  async function instance(prefix: string): Promise<{ bus: LiveBus; heard: Hint[] }> {
    const link = await RedisLink.open({ url: redis, prefix }, logger);
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
    const first = await instance(ours);
    const second = await instance(ours);
    const foreign = await instance(theirs);
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
