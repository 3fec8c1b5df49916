import {
  choicesOf,
  KeptSolver,
  LARGEST_GAP,
  SolverFailure,
  wholeProgram,
  type Solution,
  type WholeProblem,
} from '../clearing/index.js';
import type { Turns } from '../turns.js';
import type { Exchange, ExchangedHoldings } from './allotment.js';
import { neighbourhoodOf, type ContestedPool, type Neighbourhood } from './neighbourhood.js';
import { UNLIMITED } from './servable-needs.js';

/** So many searches in one run; the others are for the runs that follow, so that no event waits for them. */
const SEARCHES_A_RUN = 4;
/** HiGHS stops there with the best that it has: by nodes, so that the same pool always comes to the same. */
const MOST_NODES = 2_000;
const LONGEST_SEARCH_S = 2;
const RELATIVE_GAP = 1e-4;
/** Less than that is no gain, but what rounding leaves. In points. */
const NO_GAIN = 0.01;

const solver = new KeptSolver();

/**
 * Where money is scarce, minimums make pairs exclude each other, and no prices lead to the best: among the needs that contend
 * for it, HiGHS searches for exchanges that are worth more. What it finds is kept while nothing that it rests on changes.
 */
export class Exchanges {
  /** Needs around which it is to be searched. */
  private readonly waiting = new Set<string>();
  private readonly ended = new Set<Exchange>();

  constructor(private readonly pool: ContestedPool) {}

  /** Whether searches are left for another run. */
  get isUnfinished(): boolean {
    return this.waiting.size > 0;
  }

  /** A need goes. */
  needWent(needId: string): void {
    const exchange = this.pool.allotment.exchangeOf(needId);
    if (exchange) this.end(exchange);
    this.waiting.delete(needId);
  }

  /** An offer goes. */
  offerWent(offerId: string): void {
    for (const exchange of [...this.pool.allotment.exchangesWith(offerId)]) this.end(exchange);
  }

  /**
   * Ends the exchanges that rest on what changed, and has it searched anew around them.
   *
   * @returns the exchanges that ended since the last time
   */
  upset(needIds: Iterable<string>, offerIds: Iterable<string>): Exchange[] {
    const { allotment, whole, money, withheld } = this.pool;
    for (const needId of needIds) {
      const exchange = allotment.exchangeOf(needId);
      if (exchange) this.end(exchange);
      this.waiting.add(needId);
    }
    for (const offerId of offerIds) {
      this.offerWent(offerId);
      if (!money.has(offerId)) continue;
      for (const needId of whole.needsThatFit(offerId)) this.waiting.add(needId);
      for (const needId of withheld.needsOf(offerId)) this.waiting.add(needId);
    }
    for (const needId of this.waiting) {
      if (!whole.isMoneyed(needId) || allotment.exchangeOf(needId)) this.waiting.delete(needId);
    }
    const ended = [...this.ended];
    this.ended.clear();
    return ended;
  }

  private end(exchange: Exchange): void {
    this.pool.allotment.drop(exchange);
    this.ended.add(exchange);
    for (const needId of exchange.needIds) this.waiting.add(needId);
  }

  /** Searches around needs that wait for it. @returns what was found */
  async search(turns: Turns): Promise<Exchange[]> {
    const found: Exchange[] = [];
    let searches = 0;
    for (const seed of [...this.waiting].sort()) {
      if (!this.waiting.has(seed)) continue;
      const around = neighbourhoodOf(seed, this.pool);
      await turns.pass();
      if (!this.isNearEnough(around)) {
        if (searches === SEARCHES_A_RUN) break;
        searches += 1;
        const exchange = await this.searchIn(around);
        if (exchange) found.push(exchange);
      }
      for (const { id } of around.needs) this.waiting.delete(id);
    }
    return found;
  }

  /** Whether prices prove already that nothing is to be gained. */
  private isNearEnough(around: Neighbourhood): boolean {
    const value = this.valueOf(around);
    const bound = this.boundOf(around);
    return bound - value <= LARGEST_GAP * bound;
  }

  private async searchIn(around: Neighbourhood): Promise<Exchange | null> {
    const { allotment } = this.pool;
    const problem = this.problemOf(around);
    const solution = await solutionOf(problem);
    if (!solution) return null;
    const before = this.valueOf(around);
    const rest = {
      needIds: new Set(around.needs.map(({ id }) => id)),
      bound: around.isWhole ? Math.max(before, solution.bound) : null,
    };
    const better = solution.value > before + NO_GAIN ? this.holdingsOf(around, problem, solution) : null;
    if (better) {
      const exchange = { ...rest, offerIds: this.restsOn(around, better), better };
      allotment.put(exchange);
      if (this.valueOf(around) > before + NO_GAIN) return exchange;
      allotment.drop(exchange);
    }
    if (!around.isWhole) return null;
    const asItIs = { ...rest, offerIds: this.restsOn(around, null), better: null };
    allotment.put(asItIs);
    return asItIs;
  }

  /** What is left for these needs when all others keep what they have. */
  private problemOf({ needs, scarce }: Neighbourhood): WholeProblem {
    const ids = new Set(needs.map(({ id }) => id));
    const offerIds = new Set([...scarce, ...needs.flatMap(({ pairs }) => pairs.map((pair) => pair.offerId))]);
    return { needs, offers: [...offerIds].sort().map((id) => ({ id, capacity: this.leftFor(ids, id) })) };
  }

  /** Units, or the part of what an offer has left of its money. */
  private leftFor(needIds: ReadonlySet<string>, offerId: string): number {
    const { clearing, money, allotment } = this.pool;
    const others = allotment.holdersOf(offerId).filter((needId) => !needIds.has(needId));
    if (money.has(offerId)) return money.partLeftBy(offerId, others);
    const offer = clearing.offerIds.find(offerId)!;
    return clearing.auction.state.capacity[offer]! - others.length;
  }

  private restsOn({ needs, scarce }: Neighbourhood, better: ExchangedHoldings | null): Set<string> {
    const { clearing } = this.pool;
    const { capacity } = clearing.auction.state;
    const offerIds = new Set(scarce);
    for (const { id } of needs) {
      for (const offerId of better ? (better.held.get(id) ?? []) : clearing.heldBy(id)) {
        if (capacity[clearing.offerIds.find(offerId)!]! < UNLIMITED) offerIds.add(offerId);
      }
    }
    return offerIds;
  }

  /** What HiGHS chose, with the money split to the last cent; null where rounding leaves somebody nothing. */
  private holdingsOf(
    { needs, scarce }: Neighbourhood,
    problem: WholeProblem,
    { columns }: Solution,
  ): ExchangedHoldings | null {
    const { money, allotment } = this.pool;
    const ids = new Set(needs.map(({ id }) => id));
    const held = new Map<string, string[]>(needs.map(({ id }) => [id, []]));
    const shares = new Map<string, number>();
    for (const { needId, offerId, share } of choicesOf(problem, columns)) {
      held.get(needId)?.push(offerId);
      shares.set(`${needId} ${offerId}`, share);
    }
    const fundIds = [...scarce].filter((offerId) => money.has(offerId)).sort();
    const others = new Map(
      fundIds.map((id) => [id, allotment.holdersOf(id).filter((needId) => !ids.has(needId))]),
    );
    const split = money.splitAs(held, others, (needId, offerId) => shares.get(`${needId} ${offerId}`) ?? 0);
    return split && { held, ...split };
  }

  private valueOf({ needs }: Neighbourhood): number {
    const { whole } = this.pool;
    return needs.reduce(
      (sum, { id }) => sum + whole.worthOf(id).reduce((worth, { value }) => worth + value, 0),
      0,
    );
  }

  private boundOf(around: Neighbourhood): number {
    const { whole } = this.pool;
    const { needs, offers } = this.problemOf(around);
    const revenue = offers.reduce(
      (sum, { id, capacity }) => sum + (capacity > 0 ? capacity * whole.priceOf(id) : 0),
      0,
    );
    return revenue + needs.reduce((sum, need) => sum + whole.surplusOf(need), 0);
  }
}

/** Null where HiGHS found nothing in time, or its thread died: what is there stays. */
async function solutionOf(problem: WholeProblem): Promise<Solution | null> {
  try {
    return await solver.solve({
      program: wholeProgram(problem),
      timeLimit: LONGEST_SEARCH_S,
      relativeGap: RELATIVE_GAP,
      nodeLimit: MOST_NODES,
    });
  } catch (error) {
    if (error instanceof SolverFailure) return null;
    throw error;
  }
}
