import type { AuctionState } from './auction-state.js';
import { NO_TAG } from './edge-lists.js';
import { bestSet } from './kinds.js';

/** How good an allocation is, proved by its own prices. In points. */
export interface Certificate {
  /** Values of all held units, and the bonuses. */
  readonly value: number;
  /** The dual value at the present prices: no allocation whatever is worth more (weak duality). */
  readonly bound: number;
  /** (bound − value) / bound: at most this share of the optimum is missed. 0 where nothing can be gained. */
  readonly gap: number;
}

/**
 * Keeps value and dual bound up to date, counting anew only what changed. The bound is the Lagrangian's:
 * Σ_o c_o p_o + Σ_n max over what n may hold of Σ (value − price) + bonus. All terms are multiples of a power of two, so
 * sums are exact and do not drift.
 */
export class Certifier {
  private worth: number[] = [];
  private surplus: number[] = [];
  private revenue: number[] = [];
  /** The price of each offer when it was last counted. */
  private counted: number[] = [];
  /** A margin below this one is not part of a need's surplus, as it was last counted. */
  private cutoff: number[] = [];
  private value = 0;
  private bound = 0;
  private readonly best: number[] = [];

  constructor(private readonly state: AuctionState) {}

  certify(): Certificate {
    const { state } = this;
    while (!state.changedOffers.isEmpty) this.countOffer(state.changedOffers.take());
    while (!state.changedNeeds.isEmpty) this.countNeed(state.changedNeeds.take());
    return { value: this.value, bound: this.bound, gap: gapOf(this.value, this.bound) };
  }

  /** What needs and offers, by their numbers, contribute to the value and to the bound, as they were last counted. */
  partOf(needs: Iterable<number>, offers: Iterable<number>): { value: number; bound: number } {
    let [value, bound] = [0, 0];
    for (const need of needs) {
      value += this.worth[need] ?? 0;
      bound += this.surplus[need] ?? 0;
    }
    for (const offer of offers) bound += this.revenue[offer] ?? 0;
    return { value, bound };
  }

  private countOffer(offer: number): void {
    const { capacity, price, columns, changedNeeds } = this.state;
    const revenue = capacity[offer] === 0 ? 0 : capacity[offer]! * price[offer]!;
    this.bound += revenue - (this.revenue[offer] ?? 0);
    this.revenue[offer] = revenue;
    const before = this.counted[offer] ?? Infinity;
    const now = price[offer]!;
    this.counted[offer] = now;
    if (now === before) return;
    const lowest = Math.min(before, now);
    const end = columns.starts[offer]! + columns.lengths[offer]!;
    for (let at = columns.starts[offer]!; at < end; at += 1) {
      const need = columns.targets[at]!;
      // most edges are not among the best of their need, and were not before
      if (columns.values[at]! - lowest >= (this.cutoff[need] ?? -Infinity)) changedNeeds.add(need);
    }
  }

  private countNeed(need: number): void {
    const worth = this.worthOf(need);
    const surplus = this.surplusOf(need);
    this.value += worth - (this.worth[need] ?? 0);
    this.bound += surplus - (this.surplus[need] ?? 0);
    this.worth[need] = worth;
    this.surplus[need] = surplus;
  }

  private worthOf(need: number): number {
    const { edges, held, bonus } = this.state;
    if (held[need] === 0) return 0;
    const end = edges.starts[need]! + edges.lengths[need]!;
    let worth = bonus[need]!;
    for (let at = edges.starts[need]!; at < end; at += 1) {
      if (edges.tags[at] !== NO_TAG) worth += edges.values[at]!;
    }
    return worth;
  }

  /** The most a need could keep at these prices: its best margins, as many as it asks for, and the bonus with the first. */
  private surplusOf(need: number): number {
    const { edges, demand, bonus, price } = this.state;
    const most = demand[need]!;
    this.cutoff[need] = Infinity;
    if (most === 0) return 0;
    if (this.state.mindsKinds(need)) return this.surplusOfKinds(need);
    const { best } = this;
    let found = 0;
    const end = edges.starts[need]! + edges.lengths[need]!;
    for (let at = edges.starts[need]!; at < end; at += 1) {
      const margin = edges.values[at]! - price[edges.targets[at]!]!;
      if (found === most && margin <= best[found - 1]!) continue;
      if (found < most) found += 1;
      let place = found - 1;
      for (; place > 0 && best[place - 1]! < margin; place -= 1) best[place] = best[place - 1]!;
      best[place] = margin;
    }
    this.cutoff[need] = found < most ? -bonus[need]! : Math.max(best[most - 1]!, -bonus[need]!);
    if (found === 0) return 0;
    // after the first, which brings the bonus, only what is worth its price counts
    this.cutoff[need] = Math.max(this.cutoff[need], Math.min(0, best[0]!));
    let surplus = Math.max(0, bonus[need]! + best[0]!);
    for (let rank = 1; rank < found; rank += 1) surplus += Math.max(0, best[rank]!);
    return surplus;
  }

  private surplusOfKinds(need: number): number {
    // whatever any of its offers costs, it is counted anew
    this.cutoff[need] = -Infinity;
    return bestSet(this.state, need).worth;
  }
}

/** Parts of sums of money do not add up exactly; so small a share is what that leaves. */
const ROUNDED = 1e-12;

export function gapOf(value: number, bound: number): number {
  const gap = bound <= 0 ? 0 : (bound - value) / bound;
  return gap < ROUNDED ? 0 : gap;
}
