import { parentPort, workerData } from 'node:worker_threads';
import { solve } from './solve.js';
import type { SolverMessage, SolverTask } from './solver-messages.js';

/** The body of the thread: solves the one task it was started with, tells how far it is, and ends. */
const port = parentPort;
if (port === null) throw new Error('This file is the body of a worker thread.');
const tell = (message: SolverMessage) => port.postMessage(message);
tell(await solve(workerData as SolverTask, (progress) => tell({ type: 'progress', progress })));
