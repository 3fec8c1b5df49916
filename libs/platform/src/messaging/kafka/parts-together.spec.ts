import { describe, expect, it } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { PartsTogether, type Part } from './parts-together.js';

function part(partition: number, records: number): Part {
  return {
    topic: 'topic',
    partition,
    messages: Array.from({ length: records }, () => ({}) as KafkaMessage),
    isWanted: () => true,
  };
}

describe('parts of several partitions', () => {
  it('that are handed over in one turn are handled together, what comes meanwhile next', async () => {
    const handled: number[][] = [];
    let later: Promise<string> | undefined;
    const parts = new PartsTogether(100, async (some) => {
      handled.push(some.map(({ partition }) => partition));
      later ??= parts.add(part(4, 1));
      return 'done';
    });
    expect(await Promise.all([1, 2, 3].map((partition) => parts.add(part(partition, 30))))).toEqual(
      Array(3).fill('done'),
    );
    expect(await later).toBe('done');
    expect(handled).toEqual([[1, 2, 3], [4]]);
  });

  it('are no more than the limit, but for a part that is larger by itself', async () => {
    const handled: number[][] = [];
    const parts = new PartsTogether(100, async (some) => {
      handled.push(some.map(({ messages }) => messages.length));
    });
    await Promise.all([60, 40, 1, 150, 20].map((records, partition) => parts.add(part(partition, records))));
    expect(handled).toEqual([[60, 40], [1], [150], [20]]);
  });

  it('fail together, and those that come later do not', async () => {
    let fails = true;
    const parts = new PartsTogether(100, async () => {
      if (fails) throw new Error('The database is gone.');
    });
    const both = await Promise.allSettled([parts.add(part(1, 1)), parts.add(part(2, 1))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    await parts.add(part(1, 1));
  });
});
