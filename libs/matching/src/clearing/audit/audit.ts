import type { Clearing } from '../clearing.js';
import { solveInThread, type SolveOptions } from '../highs/solve-in-thread.js';
import { clearingProgram } from './clearing-program.js';

/** Below this ratio of the auction's value to the optimum an alert is raised. */
export const ALERT_RATIO = 0.99;

/** How an allocation compares with the optimum that HiGHS finds. Values in points. */
export interface AuditResult {
  readonly run: number;
  readonly value: number;
  readonly optimum: number;
  /** value / optimum; 1 where nothing can be gained. */
  readonly ratio: number;
  readonly isAlarming: boolean;
  /** What the auction itself had certified; the ratio is at least 1 less this. */
  readonly certifiedGap: number;
}

/**
 * Solves the whole problem anew with HiGHS, in a thread, and compares. The clearing may go on meanwhile: the audit is of the
 * last run as it stood when this was called.
 *
 * @throws RangeError before the first run; SolverFailure
 */
export async function audit(clearing: Clearing, options: SolveOptions = {}): Promise<AuditResult> {
  const { settlement } = clearing;
  if (settlement === null) throw new RangeError('There is no run to audit yet.');
  const { run, value, certifiedGap } = settlement;
  const { value: optimum } = await solveInThread(clearingProgram(clearing), options);
  const ratio = optimum <= 0 ? 1 : value / optimum;
  return { run, value, optimum, ratio, isAlarming: ratio < ALERT_RATIO, certifiedGap };
}
