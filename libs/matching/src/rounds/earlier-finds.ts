import { isDeepStrictEqual } from 'node:util';
import type { WholeNeed, WholeProblem } from '../clearing/index.js';
import type { Exchange, ExchangedHoldings } from './allotment.js';
import { choicesByNeed, type Choices } from './contest.js';
import { holdingsThatFit } from './exact-holdings.js';
import { capacityOf, type ContestedPool } from './neighbourhood.js';
import { whatStillFits } from './what-still-fits.js';

/** What earlier contests came to, and where they had yet to be searched: what a contest that opens anew begins from. */
export class EarlierFinds {
  /** Needs around which it was still to be searched. */
  private readonly unsearched = new Set<string>();
  /** What offers had when a contest for them was opened. */
  private readonly stocks = new Map<string, unknown>();

  constructor(private readonly pool: ContestedPool) {}

  leaveUnsearched(needIds: Iterable<string>): void {
    for (const needId of needIds) this.unsearched.add(needId);
  }

  needWent(needId: string): void {
    this.unsearched.delete(needId);
  }

  offerWent(offerId: string): void {
    this.stocks.delete(offerId);
  }

  /** What of earlier exchanges is still possible, and for whom nothing is what the auction gave; null where there were none. */
  keptOf(problem: WholeProblem, scarce: ReadonlySet<string>, auctioned: Choices): ExchangedHoldings | null {
    const { allotment, money } = this.pool;
    const had = problem.needs.flatMap(({ id }) => {
      const better = allotment.exchangeBefore(id)?.better;
      return (better?.held.get(id) ?? []).map((offerId) => ({
        needId: id,
        offerId,
        share: better?.grants.get(id)?.get(offerId)?.share ?? 1,
      }));
    });
    if (had.length === 0) return null;
    return holdingsThatFit(whatStillFits(problem, choicesByNeed(problem, had), auctioned), scarce, money);
  }

  /** The needs around which there may be more than was found before: who can get what others have no more, or changed. */
  dueIn(
    { needs, offers }: WholeProblem,
    { better }: Exchange,
    changed: ReadonlySet<string>,
  ): readonly WholeNeed[] {
    const others = new Set(offers.map(({ id }) => id).filter((id) => this.isOtherStock(id)));
    const unsearched = new Set(needs.map(({ id }) => id).filter((id) => this.unsearched.delete(id)));
    if (!better) return needs;
    const before = new Set(needs.flatMap(({ id }) => this.pool.allotment.exchangeBefore(id) ?? []));
    for (const exchange of before) {
      for (const [needId, held] of exchange.better?.held ?? []) {
        for (const id of held) if (!better.held.get(needId)?.includes(id)) others.add(id);
      }
    }
    return needs.filter(
      ({ id, pairs }) =>
        changed.has(id) ||
        unsearched.has(id) ||
        !this.pool.allotment.exchangeBefore(id) ||
        pairs.some(({ offerId }) => others.has(offerId)),
    );
  }

  private isOtherStock(offerId: string): boolean {
    const { money } = this.pool;
    const stock = money.has(offerId) ? money.fundOf(offerId) : capacityOf(offerId, this.pool);
    const isOther = !isDeepStrictEqual(this.stocks.get(offerId), stock);
    this.stocks.set(offerId, stock);
    return isOther;
  }
}
