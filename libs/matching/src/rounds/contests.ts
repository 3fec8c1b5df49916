import { isDeepStrictEqual } from 'node:util';
import { choicesOf, LARGEST_GAP, type WholeNeed, type WholeProblem } from '../clearing/index.js';
import type { Turns } from '../turns.js';
import type { Exchange, ExchangedHoldings } from './allotment.js';
import { choicesByNeed, Contest, type Choices } from './contest.js';
import { exactHoldings, holdingsThatFit } from './exact-holdings.js';
import {
  capacityOf,
  NO_GAIN,
  problemOf,
  restsOn,
  revenueOf,
  valueOf,
  type ContestedPool,
  type Neighbourhood,
} from './neighbourhood.js';
import { bestInWindow, boundOfParts } from './searches.js';
import { whatStillFits } from './what-still-fits.js';

/** A contest with the exchange that it has come to. */
interface OpenContest {
  readonly contest: Contest;
  readonly around: Neighbourhood;
  readonly problem: WholeProblem;
  exchange: Exchange;
  /** Whether the bound of the linear program is still to be found. */
  isBoundOpen: boolean;
}

/** The contests among more needs than HiGHS can look at together: each is an exchange that gets better window by window. */
export class Contests {
  private readonly all = new Map<Exchange, OpenContest>();
  /** Needs of contests that ended around which it was still to be searched. */
  private readonly unsearched = new Set<string>();
  /** What offers had when a contest for them was opened. */
  private readonly stocks = new Map<string, unknown>();
  /** Where so many needs contended, HiGHS did not come to the bound in time. */
  private tooMany = Infinity;

  constructor(private readonly pool: ContestedPool) {}

  get isUnfinished(): boolean {
    return this.unfinished !== undefined;
  }

  private get unfinished(): OpenContest | undefined {
    return [...this.all.values()].find(({ contest, isBoundOpen }) => isBoundOpen || !contest.isSearched);
  }

  /** An exchange ended: if the contest opens anew, it begins from what that came to. */
  ended(exchange: Exchange): void {
    for (const needId of this.all.get(exchange)?.contest.unsearched ?? []) this.unsearched.add(needId);
    this.all.delete(exchange);
  }

  needWent(needId: string): void {
    this.unsearched.delete(needId);
  }

  offerWent(offerId: string): void {
    this.stocks.delete(offerId);
  }

  /**
   * Begins from what was found before, as far as that is still possible and worth more than what the auction and the sharing out
   * gave; then it is to be searched around what changed, else around all needs.
   *
   * @param around needs that are in no exchange at present
   * @param changed needs that are stored otherwise than before
   */
  async open(around: Neighbourhood, changed: ReadonlySet<string>, turns: Turns): Promise<void> {
    const { needs } = around;
    const problem = problemOf(around, this.pool);
    const surplus = await this.surplusOf(needs, turns);
    const prices = needs.reduce((sum, { id }) => sum + surplus.get(id)!, revenueOf(around, this.pool));
    const exchange = await this.begin(around, problem, prices, turns);
    const due = this.dueIn(problem, exchange, changed);
    for (const { id } of needs) this.unsearched.delete(id);
    const open = {
      contest: new Contest(problem, this.mostMissingFirst(due, surplus), this.choicesNow(needs)),
      around,
      problem,
      exchange,
      isBoundOpen: needs.length < this.tooMany,
    };
    this.all.set(exchange, open);
    this.restIfNearEnough(open);
  }

  private async begin(
    around: Neighbourhood,
    problem: WholeProblem,
    bound: number,
    turns: Turns,
  ): Promise<Exchange> {
    const { allotment } = this.pool;
    const auctioned = valueOf(around.needs, this.pool);
    const kept = this.keptOf(problem, around.scarce, this.choicesNow(around.needs));
    await turns.pass();
    const exchange = this.exchangeOf(around, kept, bound);
    allotment.put(exchange);
    if (!kept || valueOf(around.needs, this.pool) > auctioned + NO_GAIN) return exchange;
    allotment.drop(exchange);
    const asAuctioned = this.exchangeOf(around, null, bound);
    allotment.put(asAuctioned);
    return asAuctioned;
  }

  /** Those whose present holdings are the furthest from what they could keep at the present prices come first. */
  private mostMissingFirst(needs: readonly WholeNeed[], surplus: ReadonlyMap<string, number>): string[] {
    return needs
      .map((need) => ({ id: need.id, missing: surplus.get(need.id)! - valueOf([need], this.pool) }))
      .sort((a, b) => b.missing - a.missing || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  }

  /**
   * Makes one search in a contest that is unfinished.
   *
   * @param isIdle whether nothing else is to be done, so that there is time to look for the bound
   */
  async search(isIdle: boolean, turns: Turns): Promise<void> {
    const open = this.unfinished;
    if (!open) return;
    if (open.isBoundOpen && isIdle) await this.searchBound(open, turns);
    else await this.searchWindow(open);
    this.restIfNearEnough(open);
  }

  private async searchBound(open: OpenContest, turns: Turns): Promise<void> {
    const { needs } = open.around;
    const bound = await boundOfParts(open.problem, turns);
    open.isBoundOpen = false;
    if (bound === Infinity) this.tooMany = Math.min(this.tooMany, needs.length);
    else if (bound < open.exchange.bound)
      this.replace(open, { ...open.exchange, bound: Math.max(bound, valueOf(needs, this.pool)) });
  }

  private async searchWindow(open: OpenContest): Promise<void> {
    const { contest, around, exchange } = open;
    const window = contest.nextWindow();
    const solution = window && (await bestInWindow(window));
    if (!solution || solution.value <= valueOf(window.needs, this.pool) + NO_GAIN) return;
    const before = valueOf(around.needs, this.pool);
    const choices = contest.with(choicesOf(window, solution.columns), window);
    const { holdings, starved } = exactHoldings(choices, around.scarce, this.pool.money);
    if (starved.length > 0) return;
    this.replace(open, this.exchangeOf(around, holdings, exchange.bound));
    if (valueOf(around.needs, this.pool) <= before + NO_GAIN) return this.replace(open, exchange);
    contest.hold(this.choicesNow(around.needs));
    contest.searchAgain(window.needs.map(({ id }) => id));
  }

  private replace(open: OpenContest, exchange: Exchange): void {
    this.pool.allotment.drop(open.exchange);
    this.all.delete(open.exchange);
    open.exchange = exchange;
    this.pool.allotment.put(exchange);
    this.all.set(exchange, open);
  }

  private restIfNearEnough(open: OpenContest): void {
    const { bound } = open.exchange;
    if (bound - valueOf(open.around.needs, this.pool) > LARGEST_GAP * bound) return;
    open.contest.rest();
    open.isBoundOpen = false;
  }

  private exchangeOf(
    { needs, scarce }: Neighbourhood,
    better: ExchangedHoldings | null,
    bound: number,
  ): Exchange {
    const offerIds = better ? restsOn(scarce, better.holders, this.pool) : scarce;
    return { needIds: new Set(needs.map(({ id }) => id)), offerIds, better, bound };
  }

  private async surplusOf(needs: readonly WholeNeed[], turns: Turns): Promise<Map<string, number>> {
    const surplus = new Map<string, number>();
    for (const need of needs) {
      surplus.set(need.id, this.pool.whole.surplusOf(need));
      await turns.pass();
    }
    return surplus;
  }

  /** What of earlier exchanges is still possible, and for whom nothing is what the auction gave; null where there were none. */
  private keptOf(
    problem: WholeProblem,
    scarce: ReadonlySet<string>,
    auctioned: Choices,
  ): ExchangedHoldings | null {
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
  private dueIn(
    { needs, offers }: WholeProblem,
    { better }: Exchange,
    changed: ReadonlySet<string>,
  ): readonly WholeNeed[] {
    const others = new Set(offers.map(({ id }) => id).filter((id) => this.isOtherStock(id)));
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
        this.unsearched.has(id) ||
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

  private choicesNow(needs: readonly WholeNeed[]): Choices {
    const { allotment } = this.pool;
    return new Map(
      needs.map(({ id: needId, pairs }) => {
        const held = new Set(allotment.heldBy(needId));
        const chosen = pairs.filter(({ offerId }) => held.has(offerId));
        const shareOf = (offerId: string) => allotment.grantOf(needId, offerId)?.share ?? 1;
        return [needId, chosen.map(({ offerId }) => ({ needId, offerId, share: shareOf(offerId) }))];
      }),
    );
  }
}
