import { smaller, type SplitUnits } from './split-problem.js';
import type { SplitState } from './split-state.js';

/**
 * Opens grants for which an offer has not enough left, where what they bring is more than what is lost by trimming the
 * offer's other grants, the least valuable a unit first: to their minimums, then wholly.
 */
export function makeRoom(units: SplitUnits, state: SplitState, byWorth: readonly number[]): void {
  const ofOffer = new Map<number, number[]>();
  for (const at of [...byWorth].reverse()) {
    const { offer } = units.grantables[at]!;
    ofOffer.set(offer, [...(ofOffer.get(offer) ?? []), at]);
  }
  for (const at of byWorth) {
    const grantable = units.grantables[at]!;
    if (state.granted[at] !== 0n || state.openOf(grantable) < grantable.least) continue;
    const missing = grantable.least - state.leftOf(grantable);
    if (missing <= 0n) continue;
    const gain = state.worthOf(grantable, grantable.least);
    const trims = cheapestTrims(units, state, ofOffer.get(grantable.offer) ?? [], missing, gain);
    if (trims === null) continue;
    for (const trim of trims) state.take(trim.at, trim.amount);
    state.openLeast(at);
  }
}

interface Trim {
  readonly at: number;
  readonly amount: bigint;
}

/** What to take from which grants to free an amount, or null if it cannot be done for less than `gain` points. */
function cheapestTrims(
  units: SplitUnits,
  state: SplitState,
  grants: readonly number[],
  amount: bigint,
  gain: number,
): Trim[] | null {
  let missing = amount;
  let loss = 0;
  const trims: Trim[] = [];
  for (const at of grants) {
    const grantable = units.grantables[at]!;
    const spare = smaller(missing, state.granted[at]! - grantable.least);
    if (spare <= 0n) continue;
    trims.push({ at, amount: spare });
    loss += state.worthOf(grantable, spare);
    missing -= spare;
  }
  if (missing > 0n) return closeOne(units, state, grants, amount, gain);
  return loss < gain ? trims : null;
}

/** One grant that is worth less than the gain and frees enough alone. */
function closeOne(
  units: SplitUnits,
  state: SplitState,
  grants: readonly number[],
  amount: bigint,
  gain: number,
): Trim[] | null {
  for (const at of grants) {
    const granted = state.granted[at]!;
    if (granted < amount) continue;
    const grantable = units.grantables[at]!;
    if (state.worthOf(grantable, granted) < gain) return [{ at, amount: granted }];
  }
  return null;
}
