import { setTimeout as delay } from 'node:timers/promises';
import {
  columnsOf,
  KeptSolver,
  SolverFailure,
  solveInThread,
  wholeProgram,
  wholeProgramInTurns,
  type LinearProgram,
  type Solution,
  type WholeChoice,
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
/** Contests of some hundred needs take half a minute of a processor. */
const LONGEST_FOR_WHOLE_MS = 120_000;
const RELATIVE_GAP = 1e-4;
/**
 * What a pair that is held is worth more in a search among all needs, in points: of allotments that are worth the same, that in
 * which the fewest get something else.
 */
const HELD_BONUS = 2;
/** With what {@link HELD_BONUS} may cost it is less than the gap at which nothing more is searched for. */
const GAP_OF_WHOLE = 3e-4;

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

/** A search among all needs of a contest at one time, in a thread of its own, while everything else goes on. */
export class WholeSearch {
  private readonly ending = new AbortController();
  private readonly searching: Promise<void>;
  private outcome: Solution | null | undefined;

  private constructor(program: LinearProgram, start: Float64Array) {
    const { signal } = this.ending;
    const options = { signal, timeLimitMs: LONGEST_FOR_WHOLE_MS, relativeGap: GAP_OF_WHOLE, start };
    this.searching = unlessFailed(solveInThread(program, options)).then((solution) => {
      this.outcome = solution;
    });
  }

  /** @param held what it begins from, and finds again where nothing is worth more */
  static async begin(
    problem: WholeProblem,
    held: readonly WholeChoice[],
    turns: Turns,
  ): Promise<WholeSearch> {
    const program = await wholeProgramInTurns(preferring(held, problem), turns);
    return new WholeSearch(program, columnsOf(problem, held));
  }

  /** @returns null where nothing was found, undefined where it takes longer */
  async within(ms: number): Promise<Solution | null | undefined> {
    const enough = new AbortController();
    const waited = delay(ms, undefined, { signal: enough.signal }).catch(() => undefined);
    await Promise.race([this.searching, waited]);
    enough.abort();
    return this.outcome;
  }

  /** Nobody waits for it any more. */
  end(): void {
    this.ending.abort();
  }
}

function preferring(held: readonly WholeChoice[], { offers, needs }: WholeProblem): WholeProblem {
  const pairs = new Set(held.map(({ needId, offerId }) => `${needId} ${offerId}`));
  return {
    offers,
    needs: needs.map((need) => ({
      ...need,
      pairs: need.pairs.map((pair) =>
        pairs.has(`${need.id} ${pair.offerId}`) ? { ...pair, points: pair.points + HELD_BONUS } : pair,
      ),
    })),
  };
}

async function unlessFailed(solving: Promise<Solution>): Promise<Solution | null> {
  try {
    return await solving;
  } catch (error) {
    if (error instanceof SolverFailure) return null;
    throw error;
  }
}
