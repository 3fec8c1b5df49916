import type { AuctionState } from './auction-state.js';
import { NO_TAG } from './edge-lists.js';
import { heldOf, rivalsAmong } from './kinds.js';

/**
 * The reverse auction's step: an offer with a free unit lowers its price until the need that gains most by it takes it, to
 * ε below what the next need would give; or to nothing, if no need gains. A need that thereby has more than it asks for,
 * or something not worth its price, gives that up; the unit it gives up is sold in turn.
 */
export function sell(state: AuctionState, offer: number, epsilon: number): void {
  if (state.free(offer) <= 0 || state.price[offer]! <= 0) return;
  const { starts, lengths, targets, values } = state.columns;
  const end = starts[offer]! + lengths[offer]!;
  let buyer = -1;
  let highest = 0;
  let next = 0;
  for (let at = starts[offer]!; at < end; at += 1) {
    const need = targets[at]!;
    const offered = values[at]! - thresholdFor(state, need, offer);
    if (offered <= next || isHeldBy(state, need, offer)) continue;
    if (offered > highest) {
      next = highest;
      highest = offered;
      buyer = need;
    } else {
      next = offered;
    }
  }
  const before = state.price[offer]!;
  state.lowerFreePrice(offer, Math.min(before, Math.max(0, next - epsilon)));
  if (state.price[offer]! < before - epsilon) letBidForKinds(state, offer);
  if (buyer === -1) return;
  const at = state.edges.find(buyer, offer);
  if (state.mindsKinds(buyer)) {
    for (const rival of rivalsAmong(state.edges, heldOf(state, buyer), at)) state.release(buyer, rival);
  }
  state.place(buyer, at, state.price[offer]!);
  giveUpExcess(state, buyer);
}

/** Who minds kinds may want it now together with something else, which the price for it alone does not tell. */
function letBidForKinds(state: AuctionState, offer: number): void {
  const { starts, lengths, targets } = state.columns;
  for (let at = starts[offer]!, end = at + lengths[offer]!; at < end; at += 1) {
    if (state.mindsKinds(targets[at]!)) state.bidders.add(targets[at]!);
  }
}

function thresholdFor(state: AuctionState, need: number, offer: number): number {
  return state.mindsKinds(need)
    ? state.thresholdOf(need, state.edges.find(need, offer))
    : state.threshold(need);
}

function isHeldBy(state: AuctionState, need: number, offer: number): boolean {
  return state.edges.tags[state.edges.find(need, offer)] !== NO_TAG;
}

/** Gives up what is beyond the demand, and what costs more than it is worth where the need holds something else. */
export function giveUpExcess(state: AuctionState, need: number): void {
  for (;;) {
    const worst = state.worstHeld(need);
    if (worst === -1) return;
    const isTooMuch = state.held[need]! > state.demand[need]!;
    const isLoss = state.held[need]! > 1 && state.margin(worst) < 0;
    if (!isTooMuch && !isLoss) return;
    state.release(need, worst);
  }
}
