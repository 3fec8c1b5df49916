import type { LinearProgram } from '../highs/linear-program.js';
import { SolverFailure, solveInThread, type SolveOptions } from '../highs/solve-in-thread.js';

/** Below this ratio of the value reached to the optimum an alert is raised. */
export const ALERT_RATIO = 0.99;
/** Where the linear program, which is worth more, already says so much, whole matches need not be searched for. */
const GOOD_ENOUGH = 0.999;

/** A run with the whole problem that it was to solve, units and money. */
export interface Audited {
  readonly run: number;
  readonly value: number;
  readonly certifiedGap: number;
  readonly program: LinearProgram;
}

/** How an allocation compares with the optimum that HiGHS finds. Values in points. */
export interface AuditResult {
  readonly run: number;
  readonly value: number;
  /** Nothing is worth more, as HiGHS proves; the optimum itself, but where its search for whole matches was not finished. */
  readonly optimum: number;
  /** value / optimum; 1 where nothing can be gained. */
  readonly ratio: number;
  readonly isAlarming: boolean;
  /** What the engine itself had certified; the ratio is at least 1 less this. */
  readonly certifiedGap: number;
}

/**
 * Solves the whole problem anew with HiGHS, in a thread, and compares: as a linear program first, and with whole matches and
 * minimums of grants if that one is worth more than what was reached.
 *
 * @throws SolverFailure
 */
export async function audit(
  { run, value, certifiedGap, program }: Audited,
  options: SolveOptions = {},
): Promise<AuditResult> {
  let optimum = (await solveInThread({ ...program, kinds: null }, options)).bound;
  if (optimum === Infinity) throw new SolverFailure('timed-out', 'HiGHS proved no bound in the time it had.');
  if (program.kinds !== null && value < GOOD_ENOUGH * optimum) {
    optimum = Math.min(optimum, await boundOfWholeMatches(program, options));
  }
  const ratio = optimum <= 0 ? 1 : value / optimum;
  return { run, value, optimum, ratio, isAlarming: ratio < ALERT_RATIO, certifiedGap };
}

async function boundOfWholeMatches(program: LinearProgram, options: SolveOptions): Promise<number> {
  try {
    return (await solveInThread(program, options)).bound;
  } catch (error) {
    // in the time that it has it found nothing: the linear program's bound holds all the same
    if (error instanceof SolverFailure && error.code === 'unsolved') return Infinity;
    throw error;
  }
}
