import { choicesOf, LARGEST_GAP, type WholeNeed, type WholeProblem } from '../clearing/index.js';
import type { Turns } from '../turns.js';
import type { Exchange, ExchangedHoldings } from './allotment.js';
import { choicesByNeed, Contest, type Choices } from './contest.js';
import { EarlierFinds } from './earlier-finds.js';
import { exactHoldings } from './exact-holdings.js';
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
import { OpenContest } from './open-contest.js';
import { bestInWindow, boundOfParts, WholeSearch } from './searches.js';

/** So long a run waits for a search among all needs of a contest; what happens meanwhile waits no longer for it. */
const LOOK_MS = 250;

/** The contests among more needs than HiGHS can look at together: each is an exchange that gets better window by window. */
export class Contests {
  private readonly all = new Map<Exchange, OpenContest>();
  private readonly earlier: EarlierFinds;
  /** Whether the last search among all was ended by something that happened: where much happens, windows of each size come first. */
  private wasInterrupted = false;
  /** Where so many needs contended, HiGHS did not come to the bound in time. */
  private tooMany = Infinity;

  constructor(private readonly pool: ContestedPool) {
    this.earlier = new EarlierFinds(pool);
  }

  get isUnfinished(): boolean {
    return [...this.all.values()].some((open) => open.isUnfinished);
  }

  /** One in which there is something to do comes before one that waits for HiGHS. */
  private get next(): OpenContest | undefined {
    const unfinished = [...this.all.values()].filter((open) => open.isUnfinished);
    return unfinished.find((open) => !open.isWholeDue) ?? unfinished[0];
  }

  /** An exchange ended: if the contest opens anew, it begins from what that came to. */
  ended(exchange: Exchange): void {
    const open = this.all.get(exchange);
    if (!open) return;
    this.earlier.leaveUnsearched(open.contest.unsearched);
    if (open.end()) this.wasInterrupted = true;
    this.all.delete(exchange);
  }

  /** Nothing more is searched for. */
  stop(): void {
    for (const open of this.all.values()) open.end();
  }

  needWent(needId: string): void {
    this.earlier.needWent(needId);
  }

  offerWent(offerId: string): void {
    this.earlier.offerWent(offerId);
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
    const due = this.earlier.dueIn(problem, exchange, changed);
    const open = new OpenContest(
      new Contest(problem, this.mostMissingFirst(due, surplus), this.choicesNow(needs)),
      around,
      problem,
      exchange,
      needs.length < this.tooMany,
      this.wasInterrupted ? 'many' : 'few',
    );
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
    const kept = this.earlier.keptOf(problem, around.scarce, this.choicesNow(around.needs));
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
   * @param isIdle whether nothing else is to be done, so that there is time to look for the bound, or at all of it
   * @returns whether another may follow in the same run
   */
  async search(isIdle: boolean, turns: Turns): Promise<boolean> {
    const open = this.next;
    if (!open) return false;
    if (open.isBoundOpen && isIdle) await this.searchBound(open, turns);
    else if (!open.isWholeDue) await this.searchWindow(open);
    else if (isIdle) await this.searchWhole(open, turns);
    this.restIfNearEnough(open);
    return !open.isWholeDue;
  }

  private async searchBound(open: OpenContest, turns: Turns): Promise<void> {
    const { needs } = open.around;
    const bound = await boundOfParts(open.problem, turns);
    open.isBoundOpen = false;
    if (bound === Infinity) this.tooMany = Math.min(this.tooMany, needs.length);
    else this.boundBy(open, bound);
  }

  private boundBy(open: OpenContest, bound: number): void {
    if (bound >= open.exchange.bound) return;
    const value = valueOf(open.around.needs, this.pool);
    this.replace(open, { ...open.exchange, bound: Math.max(bound, value) });
  }

  private async searchWindow(open: OpenContest): Promise<void> {
    const { contest } = open;
    const window = contest.nextWindow();
    const solution = window && (await bestInWindow(window));
    if (!solution || solution.value <= valueOf(window.needs, this.pool) + NO_GAIN) return;
    const isTaken = this.takeIfBetter(open, contest.with(choicesOf(window, solution.columns), window));
    if (isTaken) contest.searchAgain(window.needs.map(({ id }) => id));
  }

  private takeIfBetter(open: OpenContest, choices: Choices): boolean {
    const { contest, around, exchange } = open;
    const before = valueOf(around.needs, this.pool);
    const { holdings, starved } = exactHoldings(choices, around.scarce, this.pool.money);
    if (starved.length > 0 || !this.isThere(holdings, around)) return false;
    this.replace(open, this.exchangeOf(around, holdings, exchange.bound));
    if (valueOf(around.needs, this.pool) <= before + NO_GAIN) {
      this.replace(open, exchange);
      return false;
    }
    contest.hold(this.choicesNow(around.needs));
    return true;
  }

  /** Looks for the best among all needs: no better than windows at once, but in the end, where these are too narrow. */
  private async searchWhole(open: OpenContest, turns: Turns): Promise<void> {
    const { contest, problem } = open;
    if (open.whole === 'open') open.whole = await WholeSearch.begin(problem, contest.held, turns);
    if (open.whole === 'over') return;
    const solution = await open.whole.within(LOOK_MS);
    if (solution === undefined) return;
    open.whole = 'over';
    this.wasInterrupted = false;
    if (!solution) return;
    this.boundBy(open, solution.bound);
    this.restIfNearEnough(open);
    if (!contest.isSearched)
      this.takeIfBetter(open, choicesByNeed(problem, choicesOf(problem, solution.columns)));
  }

  /** Of an offer that was not scarce when the contest was opened, others may have got something since. */
  private isThere({ holders }: ExchangedHoldings, { needs }: Neighbourhood): boolean {
    const inside = new Set(needs.map(({ id }) => id));
    return [...holders].every(([offerId, holding]) => {
      if (this.pool.money.has(offerId)) return true;
      const others = this.pool.allotment.holdersOf(offerId).filter((needId) => !inside.has(needId));
      return others.length + holding.length <= capacityOf(offerId, this.pool);
    });
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
    open.rest();
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
