import type { AuctionState } from './auction-state.js';
import { NO_TAG } from './edge-lists.js';

/**
 * What one more unit of an offer would be worth to the need that wants it most among those without it, at the present prices
 * of everything else; 0 while units are free. Never above the auction's own price (but for ε), which may also hold what its
 * holders would rather pay than change: of all prices that support the allocation the lower ones say what others forgo.
 */
export function shadowPrice(state: AuctionState, offer: number): number {
  if (state.free(offer) > 0) return 0;
  const { columns, edges } = state;
  const end = columns.starts[offer]! + columns.lengths[offer]!;
  let price = 0;
  for (let at = columns.starts[offer]!; at < end; at += 1) {
    const need = columns.targets[at]!;
    const edge = state.mindsKinds(need) ? edges.find(need, offer) : -1;
    const threshold = edge === -1 ? state.threshold(need) : state.thresholdOf(need, edge);
    const offered = columns.values[at]! - threshold;
    if (offered > price && edges.tags[edges.find(need, offer)] === NO_TAG) price = offered;
  }
  return Math.min(price, state.price[offer]!);
}
