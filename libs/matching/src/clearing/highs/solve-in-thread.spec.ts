import { describe, expect, it } from '@jest/globals';
import { ProgramBuilder } from './linear-program.js';
import { solveInThread } from './solve-in-thread.js';

const thread = (body: string) => new URL(`data:text/javascript,${encodeURIComponent(body)}`);

/** Two offers of one, three needs: the best is 9 + 8. */
function small() {
  const program = new ProgramBuilder();
  const first = program.addRow(1);
  const second = program.addRow(1);
  program.addColumn({ objective: 9, upper: 1, entries: [[first, 1]] });
  program.addColumn({ objective: 7, upper: 1, entries: [[second, 1]] });
  program.addColumn({ objective: 8, upper: 1, entries: [[second, 1]] });
  return program.build();
}

/** A packing that takes HiGHS longer than any test waits. */
function hard() {
  const program = new ProgramBuilder();
  const rows = Array.from({ length: 60 }, (_, row) => program.addRow(1_000 + row));
  for (let column = 0; column < 120; column += 1) {
    const weight = (row: number) => 7 + ((column * 37 + row * 53) % 91);
    program.addColumn({
      objective: 100 + ((column * 29) % 17),
      upper: 1,
      kind: 'integer',
      entries: rows.map((row) => [row, weight(row)]),
    });
  }
  return program.build();
}

describe('a solver in a thread', () => {
  it('solves', async () => {
    const { value, columns, isOptimal, searchedIntegers } = await solveInThread(small());
    expect({ value, columns: Array.from(columns, Math.abs), isOptimal, searchedIntegers }).toEqual({
      value: 17,
      columns: [1, 0, 1],
      isOptimal: true,
      searchedIntegers: false,
    });
  });

  it('says how far it is, and ends at once when cancelled', async () => {
    const controller = new AbortController();
    const progress: number[] = [];
    const solving = solveInThread(hard(), {
      relativeGap: 0,
      signal: controller.signal,
      onProgress: ({ elapsed }) => {
        progress.push(elapsed);
        if (progress.length === 2) controller.abort();
      },
    });
    await expect(solving).rejects.toMatchObject({ code: 'cancelled' });
    expect(progress).toHaveLength(2);
  });

  it('does not begin when it is cancelled already', async () => {
    await expect(solveInThread(small(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('stops with the best it has when its time is over', async () => {
    const { value, bound, isOptimal } = await solveInThread(hard(), { timeLimitMs: 3_000, relativeGap: 0 });
    expect(isOptimal).toBe(false);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(bound).toBeGreaterThanOrEqual(value);
  });

  it('reports a thread that dies, in whatever way, and goes on', async () => {
    const dying = solveInThread(small(), { thread: thread('throw new Error("out of memory")') });
    await expect(dying).rejects.toMatchObject({
      code: 'worker-died',
      message: expect.stringContaining('memory'),
    });
    const leaving = solveInThread(small(), { thread: thread('process.exit(3)') });
    await expect(leaving).rejects.toMatchObject({ code: 'worker-died' });
    expect((await solveInThread(small())).value).toBe(17);
  });

  it('ends and reports a thread that hangs', async () => {
    const hanging = solveInThread(small(), { thread: thread('for (;;);'), timeLimitMs: 0, graceMs: 200 });
    await expect(hanging).rejects.toMatchObject({ code: 'timed-out' });
  });

  it('reports a program that has no solution', async () => {
    const program = new ProgramBuilder();
    const row = program.addRow(1);
    program.addColumn({ objective: 1, lower: 2, upper: 3, entries: [[row, 1]] });
    await expect(solveInThread(program.build())).rejects.toMatchObject({ code: 'unsolved' });
  });
});
