import type { LinearProgram } from './linear-program.js';

/** What the solver's thread is given. */
export interface SolverTask {
  readonly program: LinearProgram;
  /** Seconds after which HiGHS stops with the best it has. */
  readonly timeLimit: number;
  /** Share of the optimum at which a search for integers may stop. */
  readonly relativeGap: number;
  /** After how many nodes such a search stops with the best it has; without limit if left out. */
  readonly nodeLimit?: number;
  /** A solution to begin the search for integers from, a value a column; from none if left out. */
  readonly start?: Float64Array;
}

/** How far a solution is. */
export interface SolverProgress {
  readonly phase: 'linear' | 'integers';
  /** Simplex iterations of the linear phase, or nodes of the search for integers. */
  readonly steps: number;
  /** Milliseconds since the thread began. */
  readonly elapsed: number;
}

export interface Solution {
  readonly value: number;
  /** No solution has a greater value. */
  readonly bound: number;
  readonly columns: Float64Array;
  /** Whether it was proved that nothing is better, within the relative gap. */
  readonly isOptimal: boolean;
  /** Whether the linear program alone did not give whole numbers. */
  readonly searchedIntegers: boolean;
  /** Milliseconds that HiGHS took, without starting its thread. */
  readonly elapsed: number;
}

export type SolverMessage =
  | { readonly type: 'progress'; readonly progress: SolverProgress }
  | { readonly type: 'solved'; readonly solution: Solution }
  | { readonly type: 'unsolved'; readonly status: string };
