import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { SolverFailure } from './solve-in-thread.js';
import type { Solution, SolverMessage, SolverTask } from './solver-messages.js';

/** The thread body, found through this package's own exports. */
const THREAD = createRequire(import.meta.url).resolve('@mutua/matching/kept-solver-thread');

/** A thread that has not answered so long after its time limit hangs. */
const GRACE_MS = 1_000;
/** A thread that has had nothing to do for so long ends. */
const IDLE_MS = 30_000;

/**
 * HiGHS in a thread that is kept from one small program to the next, since starting one takes longer than most of these do.
 * One at a time. A thread that dies or hangs is ended, and the next program begins another; it keeps no process alive.
 */
export class KeptSolver {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param thread what to start; tests start threads that die or hang */
  constructor(private readonly thread: string | URL = THREAD) {}

  /** @throws SolverFailure `timed-out`, `worker-died`, `unsolved` */
  solve(task: SolverTask): Promise<Solution> {
    const solving = this.last.then(() => this.solveNow(task));
    this.last = solving.catch(() => undefined);
    return solving;
  }

  private solveNow(task: SolverTask): Promise<Solution> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.begin());
    // only while something waits for it does a process wait for it
    worker.ref();
    return new Promise<Solution>((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', died).off('exit', ended);
        worker.unref();
        settle();
      };
      const fail = (code: 'timed-out' | 'worker-died', message: string, cause?: unknown) =>
        finish(() => {
          this.end(worker);
          reject(new SolverFailure(code, message, { cause }));
        });
      const answered = (message: SolverMessage) =>
        finish(() => {
          this.idle = setTimeout(() => this.end(worker), IDLE_MS).unref();
          if (message.type === 'solved') resolve(message.solution);
          else reject(new SolverFailure('unsolved', 'HiGHS ended without a solution.'));
        });
      const died = (error: Error) => fail('worker-died', `The solver's thread died: ${error.message}`, error);
      const ended = (code: number) =>
        fail('worker-died', `The solver's thread ended with ${code} and no answer.`);
      const longest = task.timeLimit * 1_000 + GRACE_MS;
      const timer = setTimeout(
        () => fail('timed-out', `The solver's thread did not answer within ${longest} ms and was ended.`),
        longest,
      );
      worker.on('message', answered).on('error', died).on('exit', ended);
      worker.postMessage(task);
    });
  }

  private begin(): Worker {
    const worker = new Worker(this.thread);
    // one that dies while nobody waits for it concerns nobody: the next program begins another
    worker.on('error', () => this.end(worker));
    worker.on('exit', () => this.end(worker));
    return worker;
  }

  private end(worker: Worker): void {
    if (this.worker === worker) this.worker = null;
    void worker.terminate();
  }
}
