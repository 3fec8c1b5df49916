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
const LONGEST_SEARCH_S = 1;
const RELATIVE_GAP = 1e-4;
/** Less than that is no gain, but what rounding leaves. In points. */
const NO_GAIN = 0.01;

const solver = new KeptSolver();

/**
 * Where money is scarce, minimums make pairs exclude each other, and no prices lead to the best: among the needs that contend
 * for it, HiGHS searches for exchanges that are worth more, where these are few. What it finds is kept while nothing that it rests on changes.
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
    this.endOf(needId);
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
      this.endOf(needId);
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

  private endOf(needId: string): void {
    const exchange = this.pool.allotment.exchangeOf(needId);
    if (exchange) this.end(exchange);
  }

  private end(exchange: Exchange): void {
    this.pool.allotment.drop(exchange);
    this.ended.add(exchange);
    for (const needId of exchange.needIds) this.waiting.add(needId);
  }

  /** Searches around needs that wait for it. @returns the exchanges that came, and those that ended for them */
  async search(turns: Turns): Promise<Exchange[]> {
    const changed: Exchange[] = [];
    let searches = 0;
    for (const seed of [...this.waiting].sort()) {
      if (!this.waiting.has(seed)) continue;
      const around = neighbourhoodOf(seed, this.pool);
      await turns.pass();
      if (around && !this.isNearEnough(around)) {
        if (searches === SEARCHES_A_RUN) break;
        searches += 1;
        const exchange = await this.searchIn(around);
        if (exchange) changed.push(exchange);
      }
      for (const { id } of around?.needs ?? []) this.waiting.delete(id);
      this.waiting.delete(seed);
    }
    changed.push(...this.ended);
    this.ended.clear();
    return changed;
  }

  /** Whether prices prove already that nothing is to be gained. */
  private isNearEnough({ needs, scarce }: Neighbourhood): boolean {
    const { whole } = this.pool;
    const value = this.valueOf(needs);
    const revenue = [...scarce]
      .filter((id) => this.capacityOf(id) > 0)
      .reduce((sum, id) => sum + this.capacityOf(id) * whole.priceOf(id), 0);
    const bound = needs.reduce((sum, need) => sum + whole.surplusOf(need), revenue);
    return bound - value <= LARGEST_GAP * bound;
  }

  private async searchIn({ needs, scarce }: Neighbourhood): Promise<Exchange | null> {
    const { allotment } = this.pool;
    for (const { id } of needs) this.endOf(id);
    const offerIds = new Set([...scarce, ...needs.flatMap(({ pairs }) => pairs.map((pair) => pair.offerId))]);
    const offers = [...offerIds].sort().map((id) => ({ id, capacity: this.capacityOf(id) }));
    const problem = { needs, offers };
    const solution = await solutionOf(problem);
    if (!solution) return null;
    const before = this.valueOf(needs);
    const better = solution.value > before + NO_GAIN ? this.holdingsOf(problem, scarce, solution) : null;
    const rest = { needIds: new Set(needs.map(({ id }) => id)), bound: Math.max(before, solution.bound) };
    if (better) {
      const exchange = { ...rest, offerIds: new Set([...scarce, ...this.limited(better.held)]), better };
      allotment.put(exchange);
      if (this.valueOf(needs) > before + NO_GAIN) return exchange;
      allotment.drop(exchange);
    }
    const asItIs = { ...rest, offerIds: scarce, better: null };
    allotment.put(asItIs);
    return asItIs;
  }

  /** Units; of an offer of money 1, all that it has left. None where it is not cleared. */
  private capacityOf(offerId: string): number {
    const { clearing, money } = this.pool;
    const offer = clearing.offerIds.find(offerId);
    if (offer === undefined) return 0;
    return money.has(offerId) ? 1 : clearing.auction.state.capacity[offer]!;
  }

  private limited(held: ReadonlyMap<string, readonly string[]>): string[] {
    return [...held.values()].flat().filter((offerId) => this.capacityOf(offerId) < UNLIMITED);
  }

  /** What HiGHS chose, with the money split to the last cent; null where rounding leaves somebody nothing. */
  private holdingsOf(
    problem: WholeProblem,
    scarce: ReadonlySet<string>,
    { columns }: Solution,
  ): ExchangedHoldings | null {
    const { money } = this.pool;
    const held = new Map<string, string[]>(problem.needs.map(({ id }) => [id, []]));
    const shares = new Map<string, number>();
    for (const { needId, offerId, share } of choicesOf(problem, columns)) {
      held.get(needId)?.push(offerId);
      shares.set(`${needId} ${offerId}`, share);
    }
    const fundIds = [...scarce].filter((offerId) => money.has(offerId)).sort();
    const split = money.splitAs(held, fundIds, (needId, offerId) => shares.get(`${needId} ${offerId}`) ?? 0);
    return split && { held, ...split };
  }

  private valueOf(needs: readonly { readonly id: string }[]): number {
    const { whole } = this.pool;
    return needs.flatMap(({ id }) => whole.worthOf(id)).reduce((sum, { value }) => sum + value, 0);
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
