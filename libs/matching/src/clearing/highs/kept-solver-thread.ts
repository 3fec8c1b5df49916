import { parentPort } from 'node:worker_threads';
import { solve } from './solve.js';
import type { SolverMessage, SolverTask } from './solver-messages.js';

/** The body of the thread that is kept: solves one task after another, and answers each. */
const port = parentPort;
if (port === null) throw new Error('This file is the body of a worker thread.');
port.on('message', (task: SolverTask) => {
  solve(task, () => undefined).then(
    (message: SolverMessage) => port.postMessage(message),
    (error: unknown) => {
      // whoever waits is told by the death of the thread
      throw error;
    },
  );
});
