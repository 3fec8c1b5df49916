import { inBaseUnits, smaller, type SplitProblem } from './split-problem.js';
import { SplitState } from './split-state.js';
import { byWorthOfAUnit, splitOf, type Split } from './split.js';

/** Of a smallest unit. */
const ROUNDING = 1e-3;

/**
 * Splits money by shares of what needs ask for that were found elsewhere, exactly: each at least at its minimum, then as much of
 * its share as there is, then what rounding left over to whom it is worth most. Who does not get its minimum gets nothing.
 *
 * @param shareOf a pair's part of what its need asks for, 0…1
 */
export function splitByShares(
  problem: SplitProblem,
  shareOf: (needId: string, offerId: string) => number,
): Split {
  const units = inBaseUnits(problem);
  const state = new SplitState(units);
  const order = byWorthOfAUnit(problem, units);
  for (const at of order) state.openLeast(at);
  for (const at of order) {
    const { need, offer } = units.grantables[at]!;
    const share = shareOf(problem.needs[need]!.id, problem.offers[offer]!.id);
    state.raise(at, smaller(partOf(units.asks[need]!, share), units.grantables[at]!.most));
  }
  for (const at of order) if (state.granted[at] !== 0n) state.fill(at);
  return splitOf(problem, units, state.granted, state.value());
}

/** A share of a sum that was split before is that very part of it: one unit less would be another's. */
function partOf(sum: bigint, share: number): bigint {
  return BigInt(Math.floor(Number(sum) * Math.min(1, Math.max(0, share)) + ROUNDING));
}
