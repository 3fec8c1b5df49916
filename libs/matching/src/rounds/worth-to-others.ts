import { surplusOf } from '../clearing/index.js';
import type { Allotment } from './allotment.js';
import type { WholeOfPool } from './whole-of-pool.js';

/**
 * What those that get offers would lose without them, at the present prices of everything else. The shadow price asks what one
 * more unit would bring the best of those that go without; who goes without wants to know what it would cost the others.
 */
export class WorthToOthers {
  private readonly least = new Map<string, number | null>();

  /** @param spare the offers that have room to spare */
  constructor(
    private readonly whole: WholeOfPool,
    private readonly allotment: Allotment,
    private readonly spare: ReadonlySet<string>,
  ) {}

  /** Others get an offer, or what they could have instead changed. */
  forget(offerId: string): void {
    this.least.delete(offerId);
  }

  /**
   * What the need that could do without an offer most easily would lose, of one unit or, of an offer of money, of all that it has
   * left. In points.
   *
   * @returns null where nobody gets it, or it is not known of anybody how much of it
   */
  of(offerId: string): number | null {
    const known = this.least.get(offerId);
    if (known !== undefined) return known;
    const losses = this.allotment.holdersOf(offerId).flatMap((needId) => this.lossOf(needId, offerId) ?? []);
    const least = losses.length === 0 ? null : losses.reduce((a, b) => Math.min(a, b));
    this.least.set(offerId, least);
    return least;
  }

  /** Null also where it is not known how much of the money a need has. */
  private lossOf(needId: string, offerId: string): number | null {
    const need = this.whole.need(needId);
    const pair = need.pairs.find((each) => each.offerId === offerId);
    if (!pair) return null;
    const part = pair.money ? pair.money.cost * pair.money.most : 1;
    if (part === 0) return null;
    const surplusAt = (price: number) => surplusOf(need, (id) => (id === offerId ? price : this.priceOf(id)));
    return (surplusAt(0) - surplusAt(Infinity)) / part;
  }

  private priceOf(offerId: string): number {
    return this.spare.has(offerId) ? 0 : this.whole.priceOf(offerId);
  }
}
