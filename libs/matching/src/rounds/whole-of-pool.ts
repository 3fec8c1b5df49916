import {
  surplusOf,
  type Clearing,
  type WholeNeed,
  type WholeOffer,
  type WholePair,
  type WholeProblem,
} from '../clearing/index.js';
import { gapOf } from '../clearing/auction/certificate.js';
import type { Allotment } from './allotment.js';
import type { KindsOfHelp } from './kinds-of-help.js';
import type { SharedMoney } from './shared-money.js';
import type { Turns } from '../turns.js';
import type { StoredCandidate } from './stored-pool.js';
import type { WithheldPairs } from './withheld-pairs.js';

/** How good a run is, units and money together. In points. */
export interface WholeCertificate {
  readonly value: number;
  /** No allotment whatever is worth more. */
  readonly bound: number;
  /** (bound − value) / bound */
  readonly certifiedGap: number;
}

/** What one pair that was chosen is worth. In points. */
export interface ChosenWorth {
  readonly offerId: string;
  /** As it is judged. */
  readonly score: number;
  readonly firstHelp: number;
  /** The share of what is asked, of the score and the terms of groups; and first help. */
  readonly value: number;
}

/**
 * The pool that is cleared as one problem of units and money. The auction knows units: what it certifies holds for needs that
 * only units concern. The others, that money fits, are counted here.
 */
export class WholeOfPool {
  private readonly pairs = new Map<string, readonly WholePair[]>();
  /** What all that each offer has left of its money would fetch. */
  private readonly prices = new Map<string, number>();

  constructor(
    private readonly clearing: Clearing,
    private readonly money: SharedMoney,
    private readonly help: KindsOfHelp,
    private readonly withheld: WithheldPairs,
    private readonly allotment: Allotment,
    private readonly ranked: ReadonlyMap<string, readonly StoredCandidate[]>,
  ) {}

  /** The candidates of a need, what it asks for, what stands of it, or what it could get of an offer of money changed. */
  needChanged(needId: string): void {
    this.pairs.delete(needId);
  }

  offerWent(offerId: string): void {
    this.prices.delete(offerId);
  }

  /** @throws RangeError before the first run */
  async certify(turns: Turns): Promise<WholeCertificate> {
    const { settlement, auction } = this.clearing;
    if (!settlement) throw new RangeError('Nothing is cleared before the first run.');
    const needIds = this.concerned();
    const { value: ofUnits, bound: boundOfUnits, certifiedGap } = settlement;
    if (needIds.size === 0) return { value: ofUnits, bound: boundOfUnits, certifiedGap };
    // where exchanges were searched for, HiGHS' own bound is the nearer one
    const settled = [...this.allotment.exchanges];
    const settledOffers = new Set(settled.flatMap(({ offerIds }) => [...offerIds]));
    const fundIds = [...this.money.fundIds].filter((id) => this.clearing.offerIds.find(id) !== undefined);
    const counted = auction.certifier.partOf(
      Array.from(needIds, (id) => this.clearing.needIds.find(id)!),
      Array.from(new Set([...fundIds, ...settledOffers]), (id) => this.clearing.offerIds.find(id)!),
    );
    let value = settlement.value - counted.value;
    let bound = settlement.bound - counted.bound;
    for (const fundId of fundIds) if (!settledOffers.has(fundId)) bound += this.priceOf(fundId);
    for (const exchange of settled) bound += exchange.bound;
    for (const needId of needIds) {
      for (const chosen of this.worthOf(needId)) value += chosen.value;
      if (!this.allotment.exchangeOf(needId)) bound += this.surplusOf(this.need(needId));
      await turns.pass();
    }
    return { value, bound, certifiedGap: gapOf(value, bound) };
  }

  /** The most that a need could keep at the present prices. */
  surplusOf(need: WholeNeed): number {
    return surplusOf(need, (offerId) => this.priceOf(offerId));
  }

  /** All of it, for an audit. */
  async problem(turns: Turns): Promise<WholeProblem> {
    const { state } = this.clearing.auction;
    const needs: WholeNeed[] = [];
    for (const id of this.ranked.keys()) {
      needs.push(this.need(id));
      await turns.pass();
    }
    return {
      needs,
      offers: Array.from(this.clearing.offerIds.entries(), ([id, offer]): WholeOffer => ({
        id,
        capacity: this.money.has(id) ? 1 : state.capacity[offer]!,
      })),
    };
  }

  /** The pairs that a need has got, the best first, and what they are worth. */
  worthOf(needId: string): ChosenWorth[] {
    const held = new Set(this.allotment.heldBy(needId));
    const { points } = this.clearing.termsOf(needId);
    const bonus = this.bonusOf(needId);
    const chosen = this.candidates(needId).filter(({ offerId }) => held.has(offerId));
    const shareOf = (offerId: string) => this.allotment.grantOf(needId, offerId)?.share ?? 1;
    // first help is counted with the best that brings all of it, else with each part of a sum by its part
    const whole = chosen.find(({ offerId }) => !this.allotment.grantOf(needId, offerId));
    let left = bonus;
    return chosen.map((candidate) => {
      const share = shareOf(candidate.offerId);
      // of a sum and of a number each brings its part, and together no more than all
      const firstHelp = whole ? (candidate === whole ? bonus : 0) : Math.min(left, bonus * share);
      left -= firstHelp;
      const value = (candidate.score + points) * share + firstHelp;
      const { offerId, score, judged = score } = candidate;
      return { offerId, score: judged, firstHelp, value };
    });
  }

  need(id: string): WholeNeed {
    const known = this.pairs.get(id) ?? this.pairsOf(id);
    this.pairs.set(id, known);
    const asks = this.clearing.auction.state.demand[this.clearing.needIds.find(id)!]!;
    return { id, asks, firstHelp: this.bonusOf(id), pairs: known };
  }

  private pairsOf(id: string): WholePair[] {
    const { points } = this.clearing.termsOf(id);
    const given = this.help.coveredFor(id);
    return this.candidates(id).flatMap(({ offerId, score }): WholePair[] => {
      const kinds = this.help.bitsOf(id, offerId);
      if (kinds !== 0 && (kinds & ~given) === 0) return [];
      const money = this.money.has(offerId) ? this.money.termsOf(id, offerId) : null;
      if (money === null && this.money.has(offerId)) return [];
      return [{ offerId, points: score + points, kinds: kinds & ~given, money }];
    });
  }

  private candidates(needId: string): StoredCandidate[] {
    return (this.ranked.get(needId) ?? []).filter(
      ({ offerId }) =>
        this.clearing.offerIds.find(offerId) !== undefined && !this.clearing.fixed.has(needId, offerId),
    );
  }

  private bonusOf(needId: string): number {
    return this.clearing.auction.state.bonus[this.clearing.needIds.find(needId)!]!;
  }

  /** Whether a need is open, and any of its candidates an offer of money. */
  isMoneyed(needId: string): boolean {
    return (this.ranked.get(needId) ?? []).some(({ offerId }) => this.money.has(offerId));
  }

  /** The needs for which the auction does not know all. */
  private concerned(): Set<string> {
    const needIds = new Set(this.withheld.needIds);
    for (const fundId of this.money.fundIds) {
      for (const needId of this.needsThatFit(fundId)) needIds.add(needId);
      for (const needId of this.withheld.needsOf(fundId)) needIds.add(needId);
    }
    for (const exchange of this.allotment.exchanges) for (const id of exchange.needIds) needIds.add(id);
    return needIds;
  }

  /** The needs that may still get an offer, but for those from which it is withheld. */
  *needsThatFit(offerId: string): Generator<string> {
    const offer = this.clearing.offerIds.find(offerId);
    if (offer === undefined) return;
    const { starts, lengths, targets } = this.clearing.auction.state.columns;
    const start = starts[offer] ?? 0;
    for (let at = start; at < start + (lengths[offer] ?? 0); at += 1) {
      yield this.clearing.needIds.idOf(targets[at] ?? 0);
    }
  }

  /** Of one unit, or of all that an offer has left of its money. */
  priceOf(offerId: string): number {
    const offer = this.clearing.offerIds.find(offerId);
    if (offer === undefined) return Infinity;
    return this.money.has(offerId)
      ? (this.prices.get(offerId) ?? 0)
      : this.clearing.auction.state.price[offer]!;
  }

  /**
   * What all that an offer has left of its money would fetch: what the last part of it brings where it is used up, by those
   * who gain most by it, and nothing where it is not. Any prices give a bound; these give a near one.
   */
  async priceAnew(touched: Iterable<string>, turns: Turns): Promise<void> {
    for (const fundId of touched) {
      if (!this.money.has(fundId) || this.clearing.offerIds.find(fundId) === undefined) continue;
      const needs = [...this.needsThatFit(fundId), ...this.withheld.needsOf(fundId)].map((id) =>
        this.need(id),
      );
      this.prices.set(
        fundId,
        lastPart(fundId, needs, (id) => this.priceOf(id)),
      );
      await turns.pass();
    }
  }
}

/** What the last part of an offer's money brings a need more than it could have otherwise, for all of the money. */
function lastPart(fundId: string, needs: readonly WholeNeed[], priceOf: (offerId: string) => number): number {
  const gains = needs.flatMap((need) => {
    const money = need.pairs.find(({ offerId }) => offerId === fundId)?.money;
    const part = (money?.cost ?? 0) * (money?.most ?? 1);
    if (part === 0) return [];
    const without = surplusOf(need, (id) => (id === fundId ? Infinity : priceOf(id)));
    const gain = surplusOf(need, (id) => (id === fundId ? 0 : priceOf(id))) - without;
    return gain > 0 ? [{ part, each: gain / part }] : [];
  });
  let left = 1;
  for (const { part, each } of gains.sort((a, b) => b.each - a.each)) {
    if (part > left) return each;
    left -= part;
  }
  return 0;
}
