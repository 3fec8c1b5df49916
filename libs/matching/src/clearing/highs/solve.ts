import highsModule, { type Highs, type Model } from 'highs';
import { VARIABLE_KINDS, type LinearProgram } from './linear-program.js';
import type { Solution, SolverMessage, SolverProgress, SolverTask } from './solver-messages.js';

/** Further than this from a whole number is fractional; HiGHS' own tolerance. */
const INTEGRALITY = 1e-6;

/** HiGHS asks at every iteration whether to go on. */
const TELL_EVERY_MS = 100;

// the package's types are those of its CommonJS build, whose exports hold the loader; its ES module is the loader
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];

/** The solution of a program without variables, which HiGHS does not solve. */
const NOTHING: Solution = {
  value: 0,
  bound: 0,
  columns: new Float64Array(),
  isOptimal: true,
  searchedIntegers: false,
  elapsed: 0,
};

let loaded: Promise<Highs> | null = null;

type Tell = (progress: SolverProgress) => void;
type Phase = SolverProgress['phase'];

/**
 * Solves a program with HiGHS: integers first as a linear program, and searched for only where it comes out fractional.
 * Blocks its thread, but for `tell`.
 */
export async function solve(
  { program, timeLimit, relativeGap, nodeLimit, start }: SolverTask,
  tell: Tell,
): Promise<SolverMessage> {
  if (program.objective.length === 0) return { type: 'solved', solution: NOTHING };
  const highs = await (loaded ??= loadHighs());
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, time_limit: timeLimit, mip_rel_gap: relativeGap });
    if (nodeLimit !== undefined) model.options.set({ mip_max_nodes: nodeLimit });
    passProgram(highs, model, program);
    const began = performance.now();
    const report = seldom(tell);
    const hasSemiContinuous = program.kinds?.includes(VARIABLE_KINDS.semiContinuous) ?? false;
    if (!hasSemiContinuous) run(highs, model, report, 'linear');
    const searchedIntegers = hasSemiContinuous || isFractional(highs, model, program);
    if (searchedIntegers) {
      setIntegers(model, program);
      if (start) model.setSolution({ colValue: start });
      run(highs, model, report, 'integers');
    }
    return outcome(highs, model, searchedIntegers, performance.now() - began);
  } finally {
    model.dispose();
  }
}

function passProgram(highs: Highs, model: Model, program: LinearProgram): void {
  const numCols = program.objective.length;
  const numRows = program.rowUpper.length;
  model.passModel({
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: program.objective,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: new Float64Array(numRows).fill(-Infinity),
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: program.starts,
      indices: program.rows,
      values: program.coefficients,
    },
  });
}

/** Passes on what comes at least {@link TELL_EVERY_MS} after what was passed on last. */
function seldom(tell: Tell): (phase: Phase, steps: number) => undefined {
  const began = performance.now();
  let last = -Infinity;
  return (phase, steps) => {
    const elapsed = performance.now() - began;
    if (elapsed - last < TELL_EVERY_MS) return;
    last = elapsed;
    tell({ phase, steps, elapsed });
  };
}

function run(
  highs: Highs,
  model: Model,
  report: (phase: Phase, steps: number) => undefined,
  phase: Phase,
): void {
  const { simplexInterrupt, mipInterrupt } = highs.constants.callbackType;
  model.run({
    [simplexInterrupt]: ({ data }) => report(phase, data.simplex_iteration_count ?? 0),
    [mipInterrupt]: ({ data }) => report(phase, Number(data.mip_node_count ?? 0)),
  });
}

/** Also where time ran out before the linear program was solved. */
function isFractional(highs: Highs, model: Model, { kinds }: LinearProgram): boolean {
  if (kinds === null) return false;
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return true;
  const { colValue } = model.getSolution();
  return colValue.some(
    (value, column) =>
      kinds[column] === VARIABLE_KINDS.integer && Math.abs(value - Math.round(value)) > INTEGRALITY,
  );
}

function setIntegers(model: Model, { kinds, objective }: LinearProgram): void {
  if (kinds === null) return;
  model.changeColsIntegrality({ kind: 'range', from: 0, to: objective.length - 1 }, kinds);
}

function outcome(highs: Highs, model: Model, searchedIntegers: boolean, elapsed: number): SolverMessage {
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  const isOptimal = status === modelStatus.optimal;
  const isFeasible = Number(model.info.get('primal_solution_status')) === 2;
  if (!isOptimal && !isFeasible) return { type: 'unsolved', status: statusName(highs, status) };
  const value = model.getObjectiveValue();
  const bound = searchedIntegers ? Number(model.info.get('mip_dual_bound')) : isOptimal ? value : Infinity;
  const columns = model.getSolution().colValue;
  return { type: 'solved', solution: { value, bound, columns, isOptimal, searchedIntegers, elapsed } };
}

function statusName(highs: Highs, status: number): string {
  const names = Object.entries(highs.constants.modelStatus);
  return names.find(([, code]) => code === status)?.[0] ?? String(status);
}
