import type { Clearing } from '../clearing.js';
import type { LinearProgram } from '../highs/linear-program.js';

/**
 * The whole problem as a linear program, exactly as `matching.md` states it: one variable an edge, one for each need that has
 * a first-help bonus; rows for what needs ask, for what offers give, and for first help. Its matrix is that of a network,
 * so its optimum is that of whole matches.
 */
export function clearingProgram(clearing: Clearing): LinearProgram {
  const { edges, needCount, offerCount, demand, bonus, capacity } = clearing.auction.state;
  let edgeCount = 0;
  for (let need = 0; need < needCount; need += 1) edgeCount += edges.lengths[need]!;
  const columns = edgeCount + needCount;
  const objective = new Float64Array(columns);
  const starts = new Int32Array(columns + 1);
  const rows = new Int32Array(3 * edgeCount + needCount);
  const coefficients = new Float64Array(rows.length).fill(1);
  let column = 0;
  let entry = 0;
  const firstHelpRow = needCount + offerCount;
  for (let need = 0; need < needCount; need += 1) {
    const start = edges.starts[need]!;
    for (let at = start, end = start + edges.lengths[need]!; at < end; at += 1) {
      objective[column] = edges.values[at]!;
      rows[entry] = need;
      rows[entry + 1] = needCount + edges.targets[at]!;
      rows[entry + 2] = firstHelpRow + need;
      coefficients[entry + 2] = -1;
      entry += 3;
      column += 1;
      starts[column] = entry;
    }
    objective[column] = bonus[need]!;
    rows[entry] = firstHelpRow + need;
    entry += 1;
    column += 1;
    starts[column] = entry;
  }
  const rowUpper = new Float64Array(firstHelpRow + needCount);
  rowUpper.set(demand.subarray(0, needCount));
  rowUpper.set(capacity.subarray(0, offerCount), needCount);
  return {
    objective,
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    kinds: null,
    rowUpper,
    starts,
    rows,
    coefficients,
  };
}
