import { describe, expect, it } from '@jest/globals';
import { KeptSolver } from './kept-solver.js';
import { ProgramBuilder } from './linear-program.js';

const thread = (body: string) => new URL(`data:text/javascript,${encodeURIComponent(body)}`);

/** What is worth so much, once. */
function taskOf(objective: number) {
  const program = new ProgramBuilder();
  program.addColumn({ objective, upper: 1, entries: [[program.addRow(1), 1]] });
  return { program: program.build(), timeLimit: 0.2, relativeGap: 0 };
}

describe('a solver that is kept', () => {
  it('solves one program after another, in the order in which it is asked', async () => {
    const solver = new KeptSolver();
    const solutions = await Promise.all([3, 5, 7].map((each) => solver.solve(taskOf(each))));
    expect(solutions.map(({ value }) => value)).toEqual([3, 5, 7]);
  });

  it('says that its thread died, and begins another', async () => {
    const dying = new KeptSolver(
      thread(`import { parentPort } from 'node:worker_threads';
        parentPort.on('message', ({ program }) => {
          if (program.objective[0] === 13) process.exit(3);
          parentPort.postMessage({ type: 'solved', solution: { value: program.objective[0] } });
        });`),
    );
    expect((await dying.solve(taskOf(1))).value).toBe(1);
    await expect(dying.solve(taskOf(13))).rejects.toMatchObject({ code: 'worker-died' });
    expect((await dying.solve(taskOf(2))).value).toBe(2);
  });

  it('ends a thread that hangs', async () => {
    const hanging = new KeptSolver(
      thread(
        `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });`,
      ),
    );
    await expect(hanging.solve(taskOf(1))).rejects.toMatchObject({ code: 'timed-out' });
  });
});
