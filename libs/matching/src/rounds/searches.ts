import {
  KeptSolver,
  SolverFailure,
  wholeProgram,
  wholeProgramInTurns,
  type Solution,
  type WholeProblem,
} from '../clearing/index.js';
import type { Turns } from '../turns.js';

/** HiGHS stops with the best that it has there: by nodes, so that the same pool always comes to the same. */
const MOST_NODES = 2_000;
const LONGEST_SEARCH_S = 1;
/** In a window sooner, since a better one there is worth less than the next windows; and by time only on a machine that is overrun. */
const NODES_A_WINDOW = 50;
const LONGEST_WINDOW_S = 5;
const LONGEST_FOR_BOUND_S = 2;
const RELATIVE_GAP = 1e-4;

const solver = new KeptSolver();

/** The best that needs could get; null where HiGHS found nothing in time, or its thread died: what is there stays. */
export function bestOf(problem: WholeProblem): Promise<Solution | null> {
  return search(problem, MOST_NODES, LONGEST_SEARCH_S);
}

/** As {@link bestOf}, where others have the rest. */
export function bestInWindow(problem: WholeProblem): Promise<Solution | null> {
  return search(problem, NODES_A_WINDOW, LONGEST_WINDOW_S);
}

function search(problem: WholeProblem, nodeLimit: number, timeLimit: number): Promise<Solution | null> {
  const program = wholeProgram(problem);
  return unlessFailed(solver.solve({ program, timeLimit, relativeGap: RELATIVE_GAP, nodeLimit }));
}

/** What needs could get at most, if offers could be split at will. In points; infinite where HiGHS takes longer than an event may wait. */
export async function boundOfParts(problem: WholeProblem, turns: Turns): Promise<number> {
  const program = { ...(await wholeProgramInTurns(problem, turns)), kinds: null };
  const task = { program, timeLimit: LONGEST_FOR_BOUND_S, relativeGap: RELATIVE_GAP };
  return (await unlessFailed(solver.solve(task)))?.bound ?? Infinity;
}

async function unlessFailed(solving: Promise<Solution>): Promise<Solution | null> {
  try {
    return await solving;
  } catch (error) {
    if (error instanceof SolverFailure) return null;
    throw error;
  }
}
