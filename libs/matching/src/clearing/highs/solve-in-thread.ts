import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { LinearProgram } from './linear-program.js';
import type { Solution, SolverMessage, SolverProgress, SolverTask } from './solver-messages.js';

/** The thread body, found through this package's own exports. */
const THREAD = createRequire(import.meta.url).resolve('@mutua/matching/solver-thread');

/** A thread that has not ended so long after its time limit hangs. */
const GRACE_MS = 5_000;

export type SolverFailureCode = 'cancelled' | 'timed-out' | 'worker-died' | 'unsolved';

/** Why there is no solution. Nothing else is affected: the thread had nothing but its copy of the program. */
export class SolverFailure extends Error {
  override readonly name = 'SolverFailure';

  constructor(
    readonly code: SolverFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface SolveOptions {
  /** Ends the thread at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolverProgress) => void;
  /** Milliseconds after which HiGHS stops with the best it has; a thread that does not stop then is ended. */
  readonly timeLimitMs?: number;
  /** Share of the optimum at which a search for integers may stop; 0.0001 if left out. */
  readonly relativeGap?: number;
  /** A solution to begin the search for integers from, a value a column. */
  readonly start?: Float64Array;
  /** How long after its time limit a thread may take to end; {@link GRACE_MS} if left out. */
  readonly graceMs?: number;
  /** What to start as the thread; for tests of threads that die or hang. */
  readonly thread?: string | URL;
}

/**
 * Solves a linear or mixed-integer program with HiGHS in a thread of its own, so that neither the event loop nor anything else
 * waits for it or goes down with it.
 *
 * @throws SolverFailure `cancelled`, `timed-out`, `worker-died`, `unsolved` (infeasible, or stopped before any solution)
 */
export function solveInThread(program: LinearProgram, options: SolveOptions = {}): Promise<Solution> {
  const { signal, onProgress, timeLimitMs = 60_000, relativeGap = 1e-4, start, graceMs = GRACE_MS } = options;
  if (signal?.aborted) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const workerData: SolverTask = {
      program,
      timeLimit: timeLimitMs / 1_000,
      relativeGap,
      ...(start && { start }),
    };
    const worker = new Worker(options.thread ?? THREAD, { workerData });
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      worker.removeAllListeners();
      // what a thread that is being ended still does is of no concern to anybody
      worker.on('error', () => undefined);
      worker.terminate().then(settle, settle);
    };
    const fail = (code: SolverFailureCode, message: string, cause?: unknown) =>
      finish(() => reject(new SolverFailure(code, message, { cause })));
    const abort = () => finish(() => reject(cancelled()));
    const timer = setTimeout(
      () => fail('timed-out', `The solver's thread did not end within ${timeLimitMs} ms and was ended.`),
      timeLimitMs + graceMs,
    );
    signal?.addEventListener('abort', abort);
    worker.on('message', (message: SolverMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'solved') finish(() => resolve(message.solution));
      else fail('unsolved', `HiGHS ended without a solution: ${message.status}.`);
    });
    worker.on('error', (error) => fail('worker-died', `The solver's thread died: ${error.message}`, error));
    worker.on('exit', (code) => fail('worker-died', `The solver's thread ended with ${code} and no answer.`));
  });
}

function cancelled(): SolverFailure {
  return new SolverFailure('cancelled', 'The solution was cancelled.');
}
