import type { AuctionState } from './auction-state.js';
import { NO_TAG } from './edge-lists.js';
import { bestSet, heldOf, worthOf } from './kinds.js';

/** The edges with the greatest margins that a need does not hold, best first: positions, and margins beside them. */
const bestAt: number[] = [];
const bestMargins: number[] = [];

/**
 * The forward auction's step: a need bids for the best offers that it lacks, as many as it still asks for. A free unit
 * it gets at its price; a held one's price it raises until what is left to it is ε less than its next best alternative, yet
 * never below nothing (less the bonus, while it holds nothing else): a need gives up rather than pay more than an offer is
 * worth to it.
 *
 * @param atLeast by how much a bid must make the need better off
 */
export function bid(state: AuctionState, need: number, epsilon: number, atLeast: number): void {
  const wanted = state.demand[need]! - state.held[need]!;
  if (wanted <= 0) return;
  if (state.mindsKinds(need)) return bidForKinds(state, need, epsilon, atLeast);
  const found = rank(state, need, wanted + 1);
  const bonus = state.held[need] === 0 ? state.bonus[need]! : 0;
  let taken = 0;
  while (taken < Math.min(wanted, found) && bestMargins[taken]! > atLeast) taken += 1;
  if (taken === 0 && found > 0 && bestMargins[0]! + bonus > atLeast) taken = 1;
  if (taken === 0) return;
  const floor = taken === 1 ? -bonus : 0;
  const next = taken < found ? bestMargins[taken]! - epsilon : -Infinity;
  const margin = Math.max(floor, next);
  for (let rank = 0; rank < taken; rank += 1) {
    const at = bestAt[rank]!;
    const offer = state.edges.targets[at]!;
    const price = state.free(offer) > 0 ? state.price[offer]! : state.edges.values[at]! - margin;
    state.place(need, at, price);
  }
}

/**
 * The same for a need that asks for several offers of which none may give only what the others give: it wants the best of what
 * goes together, gives up for it what does not, and pays for each at most what it is better off with it than without.
 */
function bidForKinds(state: AuctionState, need: number, epsilon: number, atLeast: number): void {
  const held = heldOf(state, need);
  const wanted = bestSet(state, need);
  if (wanted.worth <= worthOf(state, need, held) + atLeast) return;
  const givenUp = held.filter((at) => !wanted.places.includes(at));
  if (givenUp.length > 0 && !state.mayExchange(need)) return;
  const floor = wanted.places.length === 1 ? -state.bonus[need]! : 0;
  const bids = wanted.places
    .filter((at) => !held.includes(at))
    .map((at) => {
      const gain = wanted.worth - bestSet(state, need, at).worth;
      return { at, price: state.edges.values[at]! - Math.max(floor, state.margin(at) - gain - epsilon) };
    });
  for (const at of givenUp) state.release(need, at);
  for (const { at, price } of bids) {
    const offer = state.edges.targets[at]!;
    state.place(need, at, state.free(offer) > 0 ? state.price[offer]! : price);
  }
}

/** Finds the `count` best edges; returns how many there are. Equal margins keep the order of the row. */
function rank(state: AuctionState, need: number, count: number): number {
  const { starts, lengths, targets, values, tags } = state.edges;
  const { price } = state;
  const end = starts[need]! + lengths[need]!;
  let found = 0;
  for (let at = starts[need]!; at < end; at += 1) {
    if (tags[at] !== NO_TAG) continue;
    const margin = values[at]! - price[targets[at]!]!;
    if (found === count && margin <= bestMargins[found - 1]!) continue;
    if (found < count) found += 1;
    let place = found - 1;
    while (place > 0 && bestMargins[place - 1]! < margin) {
      bestMargins[place] = bestMargins[place - 1]!;
      bestAt[place] = bestAt[place - 1]!;
      place -= 1;
    }
    bestMargins[place] = margin;
    bestAt[place] = at;
  }
  return found;
}
