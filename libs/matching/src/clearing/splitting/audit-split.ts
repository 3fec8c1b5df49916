import { ProgramBuilder, type LinearProgram } from '../highs/linear-program.js';
import { solveInThread, type SolveOptions } from '../highs/solve-in-thread.js';
import { inBaseUnits, type SplitProblem, type SplitUnits } from './split-problem.js';
import { splitMoney } from './split.js';

export interface SplitAudit {
  readonly value: number;
  readonly optimum: number;
  /** No split is worth more; the optimum itself where the search was finished. */
  readonly bound: number;
  /** value / optimum; 1 where nothing can be gained. */
  readonly ratio: number;
}

/** Solves a split to optimality with HiGHS, in a thread, and compares the heuristic with it. @throws SolverFailure */
export async function auditSplit(problem: SplitProblem, options: SolveOptions = {}): Promise<SplitAudit> {
  const { value } = splitMoney(problem);
  const { value: optimum, bound } = await solveInThread(splitProgram(inBaseUnits(problem)), options);
  return { value, optimum, bound, ratio: optimum <= 0 ? 1 : value / optimum };
}

/**
 * The split as a program: a semi-continuous variable a grantable, which is the share of what the need asks for, so that the
 * numbers stay near 1 whatever the sums are.
 */
export function splitProgram({ left, asks, firstHelp, grantables }: SplitUnits): LinearProgram {
  const program = new ProgramBuilder();
  const offerRows = left.map(() => program.addRow(1));
  const needRows = asks.map(() => program.addRow(1));
  const helpRows = asks.map(() => program.addRow(0));
  for (const { offer, need, points, least, most } of grantables) {
    const ask = Number(asks[need]);
    program.addColumn({
      objective: points,
      lower: Number(least) / ask,
      upper: Number(most) / ask,
      kind: 'semiContinuous',
      entries: [
        [offerRows[offer]!, ask / Number(left[offer])],
        [needRows[need]!, 1],
        [helpRows[need]!, -ask / Number(least)],
      ],
    });
  }
  firstHelp.forEach((objective, need) => {
    program.addColumn({ objective, upper: 1, entries: [[helpRows[need]!, 1]] });
  });
  return program.build();
}
