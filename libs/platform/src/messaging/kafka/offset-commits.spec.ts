import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { OffsetCommits } from './offset-commits.js';

/** A batch of kafkajs, and what was asked of it. */
function aBatch() {
  const asked = { commits: 0, fails: false, runs: true };
  const batch = {
    uncommittedOffsets: () => ({ topics: [] }),
    commitOffsetsIfNecessary: async () => {
      asked.commits += 1;
      if (asked.fails) throw new Error('the broker is away');
    },
    isRunning: () => asked.runs,
  };
  return { asked, batch };
}

let offsets: OffsetCommits;

beforeEach(() => {
  jest.useFakeTimers();
  offsets = new OffsetCommits(pino({ level: 'silent' }));
});

afterEach(() => {
  jest.useRealTimers();
});

it('many batches share a commit, which is not made between them', async () => {
  const { asked, batch } = aBatch();
  for (let count = 0; count < 5; count += 1) offsets.soon(batch);
  expect(asked.commits).toBe(0);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(asked.commits).toBe(1);
});

it('a member that leaves commits at once and only what there is, and not again', async () => {
  const { asked, batch } = aBatch();
  await offsets.now();
  expect(asked.commits).toBe(0);
  offsets.soon(batch);
  await offsets.now();
  expect(asked.commits).toBe(1);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked.commits).toBe(1);
});

it('a commit that fails is made again while the member runs, and no longer', async () => {
  const { asked, batch } = aBatch();
  asked.fails = true;
  offsets.soon(batch);
  await jest.advanceTimersByTimeAsync(1_700);
  expect(asked.commits).toBeGreaterThan(1);
  asked.runs = false;
  await jest.advanceTimersByTimeAsync(1_000);
  const before = asked.commits;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked.commits).toBe(before);
});
