import { choicesOf, LARGEST_GAP } from '../clearing/index.js';
import type { Turns } from '../turns.js';
import type { Exchange } from './allotment.js';
import { Contests } from './contests.js';
import { choicesByNeed } from './contest.js';
import { exactHoldings } from './exact-holdings.js';
import {
  isSmall,
  neighbourhoodOf,
  NO_GAIN,
  problemOf,
  restsOn,
  revenueOf,
  valueOf,
  type ContestedPool,
  type Neighbourhood,
} from './neighbourhood.js';
import { bestOf } from './searches.js';

/** So many searches in one run; the others are for the runs that follow, so that no event waits for them. */
const SEARCHES_A_RUN = 4;
/** A run that took so long leaves windows to the next, too. */
const LONG_ENOUGH_MS = 500;

/**
 * Where money is scarce, minimums make pairs exclude each other, and no prices lead to the best: among the needs that contend
 * for it, HiGHS searches for exchanges that are worth more, at one time where these are few, and else through {@link Contests windows}.
 * What it finds is kept while nothing that it rests on changes.
 */
export class Exchanges {
  /** Needs around which it is to be searched. */
  private readonly waiting = new Set<string>();
  private readonly contests: Contests;

  constructor(private readonly pool: ContestedPool) {
    this.contests = new Contests(pool);
  }

  /** Whether searches are left for another run. */
  get isUnfinished(): boolean {
    return this.waiting.size > 0 || this.contests.isUnfinished;
  }

  /** Nothing more is searched for. */
  stop(): void {
    this.contests.stop();
  }

  /** A need goes. */
  needWent(needId: string): void {
    this.endOf(needId);
    this.contests.needWent(needId);
    this.waiting.delete(needId);
  }

  /** An offer goes. */
  offerWent(offerId: string): void {
    this.contests.offerWent(offerId);
    this.endWith(offerId);
  }

  private endWith(offerId: string): void {
    for (const exchange of [...this.pool.allotment.exchangesWith(offerId)]) this.end(exchange);
  }

  /** Ends the exchanges that rest on what changed, and has it searched anew around them. */
  upset(needIds: Iterable<string>, offerIds: Iterable<string>): void {
    const { allotment, whole, money, withheld } = this.pool;
    for (const needId of needIds) {
      this.endOf(needId);
      this.waiting.add(needId);
    }
    for (const offerId of offerIds) {
      this.endWith(offerId);
      if (!money.has(offerId)) continue;
      for (const needId of whole.needsThatFit(offerId)) this.waiting.add(needId);
      for (const needId of withheld.needsOf(offerId)) this.waiting.add(needId);
    }
    for (const needId of this.waiting) {
      if (!whole.isMoneyed(needId) || allotment.exchangeOf(needId)) this.waiting.delete(needId);
    }
  }

  private endOf(needId: string): void {
    const exchange = this.pool.allotment.exchangeOf(needId);
    if (exchange) this.end(exchange);
  }

  private end(exchange: Exchange): void {
    this.pool.allotment.drop(exchange);
    this.contests.ended(exchange);
    for (const needId of exchange.needIds) this.waiting.add(needId);
  }

  /**
   * Searches around needs that wait for it.
   *
   * @param changed needs that are stored otherwise than before
   * @param isIdle whether nothing else is to be done
   */
  async search(changed: ReadonlySet<string>, isIdle: boolean, turns: Turns): Promise<void> {
    const began = performance.now();
    let searches = 0;
    const ofTooMany = new Set<string>();
    const later = new Set<string>();
    for (const seed of [...this.waiting].sort()) {
      if (!this.waiting.has(seed) || later.has(seed)) continue;
      const around = neighbourhoodOf(seed, this.pool, ofTooMany);
      await turns.pass();
      if (around && !isSmall(around)) {
        for (const { id } of around.needs) this.endOf(id);
        await this.contests.open(around, changed, turns);
      } else if (around && !this.isNearEnough(around)) {
        if (searches === SEARCHES_A_RUN) {
          // contests among more are gone on with all the same: what was found there is not to be lost for a run
          for (const { id } of around.needs) later.add(id);
          continue;
        }
        searches += 1;
        await this.searchIn(around);
      }
      for (const { id } of around?.needs ?? []) this.waiting.delete(id);
      this.waiting.delete(seed);
    }
    for (; searches < SEARCHES_A_RUN && this.contests.isUnfinished; searches += 1) {
      if (performance.now() - began > LONG_ENOUGH_MS) break;
      if (!(await this.contests.search(isIdle, turns))) break;
    }
  }

  /** Whether prices prove already that nothing is to be gained. */
  private isNearEnough(around: Neighbourhood): boolean {
    const { needs } = around;
    const bound = needs.reduce(
      (sum, need) => sum + this.pool.whole.surplusOf(need),
      revenueOf(around, this.pool),
    );
    return bound - valueOf(needs, this.pool) <= LARGEST_GAP * bound;
  }

  private async searchIn(around: Neighbourhood): Promise<void> {
    const { allotment, money } = this.pool;
    const { needs, scarce } = around;
    for (const { id } of needs) this.endOf(id);
    const problem = problemOf(around, this.pool);
    const solution = await bestOf(problem);
    if (!solution) return;
    const before = valueOf(needs, this.pool);
    const rest = { needIds: new Set(needs.map(({ id }) => id)), bound: Math.max(before, solution.bound) };
    if (solution.value > before + NO_GAIN) {
      const found = choicesByNeed(problem, choicesOf(problem, solution.columns));
      const { holdings, starved } = exactHoldings(found, scarce, money);
      const exchange = { ...rest, offerIds: restsOn(scarce, holdings.holders, this.pool), better: holdings };
      if (starved.length === 0) {
        allotment.put(exchange);
        if (valueOf(needs, this.pool) > before + NO_GAIN) return;
        allotment.drop(exchange);
      }
    }
    allotment.put({ ...rest, offerIds: scarce, better: null });
  }
}
