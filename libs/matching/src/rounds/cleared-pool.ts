import {
  clearedPairsOf,
  Clearing,
  equityGroupsOf,
  watchedNeeds,
  watchGroups,
  type ClearedPair,
  type EquityPolicy,
} from '../clearing/index.js';
import { groupTerms } from '../clearing/equity/equity-terms.js';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import type { ClearingInformation } from '../explanation/explanation-record.js';
import { openTypesOf } from '../filters/cooperation-type.js';
import { PROPOSALS_A_NEED } from '../matching-policy.js';
import type { Due } from './clearing-due.js';
import type { Outcome } from './clearing-outcome.js';
import { fundOf, sumOf } from './funds.js';
import { KindsOfHelp } from './kinds-of-help.js';
import { SharedMoney } from './shared-money.js';
import { servableNeeds } from './servable-needs.js';
import type {
  PoolToClear,
  StandingMatch,
  StoredCandidate,
  StoredNeed,
  StoredOffer,
  StoredPool,
} from './stored-pool.js';

/** An offer that clearing recommends for a need. */
export interface RecommendedOffer {
  readonly offerId: string;
  readonly clearing: ClearingInformation;
}

/** By what a pool is cleared, besides the scores. */
export interface ClearingTerms {
  readonly equity: EquityPolicy;
  /** At which sums of money compare. */
  readonly rates: ReferenceRates;
}

/**
 * The stored pool as clearing sees it, kept in memory by the one instance that clears. What is stored is the truth: this can
 * be thrown away at any time and read anew.
 */
export class ClearedPool {
  readonly clearing: Clearing;
  /** The candidates of each need, the best first. */
  private readonly ranked = new Map<string, readonly StoredCandidate[]>();
  /** The offers that had room to spare after the last run. */
  private readonly spare = new Set<string>();
  /** Offers whose room may be another now. */
  private readonly touched = new Set<string>();
  private readonly money: SharedMoney;
  private readonly help = new KindsOfHelp();
  /** The number of the last run. */
  run = 0;

  private constructor({ equity, rates }: ClearingTerms) {
    this.clearing = new Clearing(equity);
    this.money = new SharedMoney(this.clearing, rates, this.ranked, (offerId) => this.needsThatFit(offerId));
  }

  /** @param day 'YYYY-MM-DD', by which countries belong to groups */
  static async load(stored: PoolToClear, terms: ClearingTerms, day: string): Promise<ClearedPool> {
    const pool = new ClearedPool(terms);
    const standing = await stored.standingOfNeeds();
    for (const match of standing) pool.letStand(match);
    pool.keepOffers(await stored.openOffers(), standing);
    pool.keepNeeds(await stored.openNeeds(), await stored.candidates(), standing, day);
    return pool;
  }

  /** Takes in what changed. */
  async catchUp(stored: StoredPool, due: Due, day: string): Promise<void> {
    const needIds = [...due.needs.keys()];
    const offerIds = [...due.offers];
    const open = {
      offers: new Map((await stored.openOffers(offerIds)).map((offer) => [offer.id, offer])),
      needs: new Map((await stored.openNeeds(needIds)).map((need) => [need.id, need])),
    };
    const standing = await stored.standingOfNeeds(needIds);
    for (const needId of needIds) this.release(needId, standing);
    for (const match of standing) this.letStand(match);
    for (const id of offerIds) if (!open.offers.has(id)) this.dropOffer(id);
    this.keepOffers([...open.offers.values()], await stored.standingOfOffers(offerIds));
    for (const id of needIds) if (!open.needs.has(id)) this.dropNeed(id);
    this.keepNeeds([...open.needs.values()], await stored.candidates(needIds), standing, day);
  }

  /**
   * Clears, and says for which needs other offers, or other sums of money, are recommended than before.
   *
   * @param run the number by which explanations name it
   */
  settle(run: number): Set<string> {
    this.run = run;
    const concerned = new Set<string>();
    for (const offerId of this.touched) this.resize(offerId, this.money.recipientsOf(offerId));
    this.settleAnew(concerned);
    this.shareOutMoney(concerned);
    for (const offerId of this.touched) {
      if (this.hasSpare(offerId) === this.spare.has(offerId)) continue;
      if (this.hasSpare(offerId)) this.spare.add(offerId);
      else this.spare.delete(offerId);
      for (const needId of this.needsThatFit(offerId)) concerned.add(needId);
    }
    this.touched.clear();
    return concerned;
  }

  /** How the last run came out. */
  get outcome(): Outcome {
    const { settlement } = this.clearing;
    if (!settlement) throw new RangeError('Nothing is cleared before the first run.');
    const { value, bound, certifiedGap } = settlement;
    return { run: this.run, value, bound, certifiedGap, watch: watchGroups(watchedNeeds(this.clearing)) };
  }

  get needIds(): Iterable<string> {
    return this.ranked.keys();
  }

  /**
   * What is recommended for a need: what clearing chose, then the best of the other candidates that have room to spare, as
   * many as a coordinator is shown at one time.
   */
  recommendedFor(needId: string): RecommendedOffer[] {
    if (!this.ranked.has(needId)) return [];
    const chosen = clearedPairsOf(this.clearing, needId).slice(0, PROPOSALS_A_NEED);
    const isSameHelp = this.help.givenBy(needId, chosen);
    const others = (this.ranked.get(needId) ?? [])
      .filter(({ offerId }) => this.spare.has(offerId) && !this.clearing.fixed.has(needId, offerId))
      .filter(({ offerId }) => !chosen.some((pair) => pair.offerId === offerId))
      .slice(0, PROPOSALS_A_NEED - chosen.length);
    return [
      ...chosen.map((pair) => ({
        offerId: pair.offerId,
        clearing: { ...this.told(pair), ...isSameHelp(pair.offerId) },
      })),
      ...others.map(({ offerId, score }) => ({
        offerId,
        clearing: { ...this.toldOfSpare(needId, score), ...isSameHelp(offerId) },
      })),
    ];
  }

  private keepOffers(offers: readonly StoredOffer[], standing: readonly StandingMatch[]): void {
    const taken = new Map<string, StandingMatch['allocation'][]>();
    for (const { offerId, allocation } of standing) {
      taken.set(offerId, [...(taken.get(offerId) ?? []), allocation]);
    }
    for (const offer of offers) {
      const takenOf = taken.get(offer.id) ?? [];
      const fund = fundOf(offer, takenOf);
      this.touched.add(offer.id);
      this.help.putOffer(offer);
      if (fund) this.money.putOffer(fund);
      else this.money.removeOffer(offer.id);
      // how many recipients the money is enough for is counted when it is known who asks
      if (fund && this.clearing.offerIds.find(offer.id) !== undefined) continue;
      this.resize(offer.id, fund ? 0 : servableNeeds(offer, takenOf));
    }
  }

  /** Clearing takes one unit off for each pair that stands; what these take is counted already. */
  private resize(offerId: string, servable: number | null): void {
    if (servable === null) return;
    this.clearing.putOffer({ id: offerId, capacity: servable + this.clearing.fixed.takenOf(offerId) });
  }

  private settleAnew(concerned: Set<string>): void {
    const { added, removed } = this.clearing.settle();
    for (const { needId, offerId } of [...added, ...removed]) {
      concerned.add(needId);
      this.touched.add(offerId);
    }
  }

  /** Where the money of an offer is not enough for all that hold it, it serves fewer, and the others get something else. */
  private shareOutMoney(concerned: Set<string>): void {
    for (;;) {
      const enough = this.money.shareOut(this.touched, concerned);
      if (enough.size === 0) return;
      for (const [offerId, needs] of enough) this.resize(offerId, needs);
      this.settleAnew(concerned);
    }
  }

  private keepNeeds(
    needs: readonly StoredNeed[],
    candidates: readonly StoredCandidate[],
    standing: readonly StandingMatch[],
    day: string,
  ): void {
    const ofNeed = new Map<string, StoredCandidate[]>(needs.map(({ id }) => [id, []]));
    for (const candidate of candidates) {
      // one that came meanwhile is due, with its need
      if (this.clearing.offerIds.find(candidate.offerId) === undefined) continue;
      ofNeed.get(candidate.needId)?.push(candidate);
    }
    const [accepted, approved] = [countByNeed(standing, 'accepted'), countByNeed(standing, 'approved')];
    for (const need of needs) {
      const ranked = ofNeed.get(need.id) ?? [];
      const before = this.ranked.get(need.id) ?? [];
      this.ranked.set(need.id, ranked);
      for (const id of this.money.putNeed(need.id, sumOf(need), before)) this.touched.add(id);
      this.help.putNeed(need);
      // who lacks three types and can get but one asks for one: three offers of it would be the same help three times
      const kinds = this.help.kindsFor(need.id, ranked) + (approved.get(need.id) ?? 0);
      const asks = Math.min(PROPOSALS_A_NEED, Math.max(1, Math.min(openTypesOf(need).length, kinds)));
      this.clearing.putNeed({
        id: need.id,
        asks: asks + (accepted.get(need.id) ?? 0),
        groups: equityGroupsOf(need.country, day),
        candidates: ranked.map(({ offerId, score }) => ({ offerId, score })),
      });
    }
  }

  private letStand({ needId, offerId, status }: StandingMatch): void {
    if (status === 'fulfilled' || this.clearing.fixed.has(needId, offerId)) return;
    this.clearing.fix({ needId, offerId, units: 1 });
    this.touched.add(offerId);
  }

  /** Lets go of what a need's matches held that stand no longer. */
  private release(needId: string, standing: readonly StandingMatch[]): void {
    for (const { offerId } of [...this.clearing.fixed.ofNeed(needId)]) {
      const match = standing.find((each) => each.needId === needId && each.offerId === offerId);
      if (match && match.status !== 'fulfilled') continue;
      this.clearing.release(needId, offerId);
      this.touched.add(offerId);
    }
  }

  private dropNeed(id: string): void {
    for (const { offerId } of this.ranked.get(id) ?? []) this.touched.add(offerId);
    this.clearing.removeNeed(id);
    this.ranked.delete(id);
    this.money.removeNeed(id);
    this.help.removeNeed(id);
  }

  private dropOffer(id: string): void {
    this.clearing.removeOffer(id);
    this.spare.delete(id);
    this.money.removeOffer(id);
    this.help.removeOffer(id);
  }

  private hasSpare(offerId: string): boolean {
    const offer = this.clearing.offerIds.find(offerId);
    if (offer === undefined || this.clearing.auction.state.free(offer) <= 0) return false;
    return !this.money.has(offerId) || this.money.hasRoom(offerId);
  }

  private *needsThatFit(offerId: string): Generator<string> {
    const offer = this.clearing.offerIds.find(offerId);
    if (offer === undefined) return;
    const { starts, lengths, targets } = this.clearing.auction.state.columns;
    const start = starts[offer] ?? 0;
    for (let at = start; at < start + (lengths[offer] ?? 0); at += 1) {
      yield this.clearing.needIds.idOf(targets[at] ?? 0);
    }
  }

  private told(pair: ClearedPair): ClearingInformation {
    const { certifiedGap, equity, value, shadowPrice, bestRejected } = pair;
    const grant = this.money.grantOf(pair.needId, pair.offerId);
    return {
      chosen: true,
      run: this.run,
      certifiedGap,
      equity,
      value,
      shadowPrice,
      bestRejected,
      ...(grant ? { grant: { money: grant.money, share: grant.share } } : {}),
    };
  }

  private toldOfSpare(needId: string, score: number): ClearingInformation {
    const { policy, settlement } = this.clearing;
    const groups = groupTerms(this.clearing.termsOf(needId).groups, policy);
    const points = groups.reduce((sum, group) => sum + group.points, 0);
    return {
      chosen: false,
      run: this.run,
      certifiedGap: settlement?.certifiedGap ?? 0,
      equity: { policyVersion: policy.version, firstHelp: 0, groups },
      value: score + points,
      shadowPrice: 0,
      bestRejected: null,
    };
  }
}

function countByNeed(
  standing: readonly StandingMatch[],
  status: StandingMatch['status'],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of standing) {
    if (match.status === status) counts.set(match.needId, (counts.get(match.needId) ?? 0) + 1);
  }
  return counts;
}
