import { sumLacking } from '@mutua/vocabulary';
import {
  Clearing,
  equityGroupsOf,
  watchedNeeds,
  watchGroups,
  wholeProgramInTurns,
  type Audited,
  type EquityPolicy,
} from '../clearing/index.js';
import { groupTerms, pointsOf } from '../clearing/equity/equity-terms.js';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { Turns } from '../turns.js';
import type { Due } from './clearing-due.js';
import type { Outcome } from './clearing-outcome.js';
import { Allotment } from './allotment.js';
import { Exchanges } from './exchanges.js';
import { CountedCandidates } from './counted-candidates.js';
import { CountedEdges } from './counted-edges.js';
import { fundOf } from './funds.js';
import { KindsOfHelp } from './kinds-of-help.js';
import { rivalsFor } from './neighbourhood.js';
import { Recommendations, type ChosenOffer, type RecommendedOffer } from './recommendations.js';
import { RestOfNeeds } from './rest-of-needs.js';
import { SharedMoney } from './shared-money.js';
import { Sharing } from './sharing.js';
import { Shortfalls } from './shortfalls.js';
import { servableNeeds } from './servable-needs.js';
import { ToldShortfalls } from './told-shortfalls.js';
import { WholeOfPool, type WholeCertificate } from './whole-of-pool.js';
import { WithheldPairs } from './withheld-pairs.js';
import {
  matchesByNeed,
  type PoolToClear,
  type StandingMatch,
  type StoredCandidate,
  type StoredNeed,
  type StoredOffer,
  type StoredPool,
} from './stored-pool.js';

/** By what a pool is cleared, besides the scores. */
export interface ClearingTerms {
  readonly equity: EquityPolicy;
  /** At which sums of money compare. */
  readonly rates: ReferenceRates;
  /** 'YYYY-MM-DD', by which countries belong to groups. */
  readonly day: string;
}

/**
 * The stored pool as clearing sees it, kept in memory by the one instance that clears. What is stored is the truth: this can
 * be thrown away at any time and read anew.
 */
export class ClearedPool {
  readonly clearing: Clearing;
  private readonly counted: CountedCandidates;
  private readonly edges: CountedEdges;
  /** The offers that had room to spare after the last run. */
  private readonly spare = new Set<string>();
  /** Offers whose room may be another now. */
  private readonly touched = new Set<string>();
  private readonly money: SharedMoney;
  private readonly help = new KindsOfHelp();
  private readonly withheld: WithheldPairs;
  private readonly allotment: Allotment;
  private readonly whole: WholeOfPool;
  private readonly exchanges: Exchanges;
  /** Needs that came or changed since the last run. */
  private readonly changed = new Set<string>();
  private readonly sharing: Sharing;
  private readonly recommendations: Recommendations;
  readonly shortfalls: ToldShortfalls;
  private certificate: WholeCertificate | null = null;
  /** The number of the last run. */
  run = 0;

  private constructor(readonly terms: ClearingTerms) {
    const { equity, rates } = terms;
    this.clearing = new Clearing(equity);
    this.counted = new CountedCandidates(rates, (id) => this.money.fundOf(id));
    const { ranked } = this.counted;
    this.money = new SharedMoney(
      this.clearing,
      rates,
      ranked,
      (id) => this.whole.needsThatFit(id),
      (needId, offerId) => this.counted.numberLacking(needId, offerId),
    );
    this.withheld = new WithheldPairs(this.clearing);
    this.allotment = new Allotment(this.clearing, this.money);
    this.whole = new WholeOfPool(this.clearing, this.money, this.help, this.withheld, this.allotment, ranked);
    const { clearing, money, help, withheld, allotment, whole, counted, spare } = this;
    this.edges = new CountedEdges({ clearing, money, help, counted, whole, withheld });
    this.sharing = new Sharing({
      clearing,
      money,
      help,
      withheld,
      ranked,
      touched: this.touched,
      resize: (offerId, servable) => this.resize(offerId, servable),
    });
    this.exchanges = new Exchanges({ clearing, money, withheld, allotment, whole });
    const rest = new RestOfNeeds({ help, allotment, counted });
    const allotted = { clearing, money, help, whole, allotment, counted, rest, spare };
    this.recommendations = new Recommendations({ ...allotted, base: rates.base });
    this.shortfalls = new ToldShortfalls(new Shortfalls(allotted));
  }

  static async load(stored: PoolToClear, terms: ClearingTerms): Promise<ClearedPool> {
    const pool = new ClearedPool(terms);
    const standing = await stored.standingOfNeeds();
    for (const match of standing) pool.letStand(match);
    await pool.keepOffers(await stored.openOffers(), standing);
    await pool.keepNeeds(await stored.openNeeds(), await stored.candidates(), standing);
    return pool;
  }

  /** Takes in what changed. */
  async catchUp(
    stored: Pick<StoredPool, keyof PoolToClear | 'standingOfOffers'>,
    due: Pick<Due, 'needs' | 'offers'>,
  ): Promise<void> {
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
    await this.keepOffers([...open.offers.values()], await stored.standingOfOffers(offerIds));
    for (const id of needIds) if (!open.needs.has(id)) this.dropNeed(id);
    await this.keepNeeds([...open.needs.values()], await stored.candidates(needIds), standing);
  }

  /**
   * Clears, and says for which needs other offers, or other sums of money, are recommended than before.
   *
   * @param run the number by which explanations name it
   */
  async settle(run: number): Promise<Set<string>> {
    this.run = run;
    const turns = new Turns();
    const concerned = new Set(this.edges.recounted);
    this.edges.recounted.clear();
    for (const needId of this.sharing.lostAgain) this.withheld.giveBack(needId);
    this.sharing.lostAgain.clear();
    for (const offerId of this.touched) {
      for (const needId of [...this.withheld.needsOf(offerId)]) this.withheld.giveBack(needId);
    }
    for (const offerId of this.touched) {
      const servable = this.edges.shareByNumber(offerId);
      this.resize(offerId, servable ?? this.money.recipientsOf(offerId));
      await turns.pass();
    }
    const givenBack = new Set<string>();
    await this.sharing.settleAnew(concerned, givenBack, turns);
    await this.sharing.shareOut(concerned, givenBack, turns);
    await this.whole.priceAnew(this.touched, turns);
    return this.bringToRest(concerned, false, turns);
  }

  /**
   * Searches on where {@link isUnfinished}; everything else stays as it was settled.
   *
   * @returns as {@link settle}
   */
  async searchOn(run: number): Promise<Set<string>> {
    this.run = run;
    return this.bringToRest(new Set(), true, new Turns());
  }

  private async bringToRest(concerned: Set<string>, isIdle: boolean, turns: Turns): Promise<Set<string>> {
    await this.exchange(concerned, isIdle, turns);
    for (const offerId of this.touched) {
      await turns.pass();
      const rivals = rivalsFor(offerId, { whole: this.whole, withheld: this.withheld });
      this.shortfalls.offerChanged(offerId, rivals);
      const hasSpare = this.allotment.hasSpare(offerId);
      if (hasSpare === this.spare.has(offerId)) continue;
      if (hasSpare) this.spare.add(offerId);
      else this.spare.delete(offerId);
      for (const needId of rivals) concerned.add(needId);
    }
    for (const needIds of [concerned, this.changed]) this.shortfalls.mayChange(needIds);
    this.certificate = await this.whole.certify(turns);
    this.touched.clear();
    this.changed.clear();
    return concerned;
  }

  /** Whether exchanges are left to be searched for, in runs that follow. */
  get isUnfinished(): boolean {
    return this.exchanges.isUnfinished;
  }

  /** Ends what is still searched for: nobody asks this pool for anything any more. */
  stop(): void {
    this.exchanges.stop();
  }

  /** How the last run came out. */
  get outcome(): Outcome {
    return {
      run: this.run,
      ...this.certified,
      watch: watchGroups(watchedNeeds(this.clearing, (needId) => this.allotment.heldBy(needId).length > 0)),
    };
  }

  /** The last run with the whole that it was to solve, for an audit. Nothing may be taken in, or settled, meanwhile. */
  async audited(): Promise<Audited> {
    const { value, certifiedGap } = this.certified;
    const turns = new Turns();
    const program = await wholeProgramInTurns(await this.whole.problem(turns), turns);
    return { run: this.run, value, certifiedGap, program };
  }

  /** All pairs that were chosen. */
  *chosen(): Generator<ChosenOffer> {
    for (const needId of this.counted.ranked.keys()) {
      for (const { offerId, score } of this.whole.worthOf(needId)) yield { needId, offerId, score };
    }
  }

  /** @throws RangeError before the first run */
  get certified(): WholeCertificate {
    if (!this.certificate) throw new RangeError('Nothing is cleared before the first run.');
    return this.certificate;
  }

  get needIds(): Iterable<string> {
    return this.counted.ranked.keys();
  }

  /** The needs that get an offer of money. */
  *needsWithMoney(): Generator<string> {
    for (const needId of this.counted.ranked.keys()) {
      if (this.allotment.heldBy(needId).some((offerId) => this.money.has(offerId))) yield needId;
    }
  }

  /** @throws RangeError before the first run */
  recommendedFor(needId: string): RecommendedOffer[] {
    if (!this.counted.ranked.has(needId)) return [];
    return this.recommendations.of(needId, { run: this.run, certifiedGap: this.certified.certifiedGap });
  }

  private async keepOffers(
    offers: readonly StoredOffer[],
    standing: readonly StandingMatch[],
  ): Promise<void> {
    const taken = new Map<string, StandingMatch['allocation'][]>();
    for (const { offerId, allocation } of standing) {
      taken.set(offerId, [...(taken.get(offerId) ?? []), allocation]);
    }
    const turns = new Turns();
    for (const offer of offers) {
      await turns.pass();
      const takenOf = taken.get(offer.id) ?? [];
      const fund = fundOf(offer, takenOf);
      this.touched.add(offer.id);
      this.help.putOffer(offer);
      if (fund) this.money.putOffer(fund);
      else this.money.removeOffer(offer.id);
      const isCountedOtherwise = this.counted.putOffer(offer, takenOf);
      const isKnown = this.clearing.offerIds.find(offer.id) !== undefined;
      if (isKnown && (fund || isCountedOtherwise)) this.edges.revalue(offer.id, fund !== null);
      // how many recipients the money is enough for is counted when it is known who asks
      if (!(fund && isKnown)) this.resize(offer.id, fund ? 0 : servableNeeds(offer, takenOf));
    }
  }

  /** Clearing takes one unit off for each pair that stands; what these take is counted already. */
  private resize(offerId: string, servable: number | null): void {
    if (servable === null) return;
    this.clearing.putOffer({ id: offerId, capacity: servable + this.clearing.fixed.takenOf(offerId) });
  }

  /** Exchanges what is worth more the other way round, among needs that contend for money. */
  private async exchange(concerned: Set<string>, isIdle: boolean, turns: Turns): Promise<void> {
    if (this.money.isNone && this.allotment.isAsAuctioned) return;
    const upset = new Set(this.touched);
    for (const needId of this.changed) {
      for (const { offerId } of this.counted.ranked.get(needId) ?? []) upset.add(offerId);
    }
    this.exchanges.upset([...concerned, ...this.changed], upset);
    await this.exchanges.search(this.changed, isIdle, turns);
    const { needIds, offerIds } = this.allotment.changes();
    for (const needId of needIds) if (this.counted.ranked.has(needId)) concerned.add(needId);
    for (const offerId of offerIds) this.touched.add(offerId);
  }

  private async keepNeeds(
    needs: readonly StoredNeed[],
    candidates: readonly StoredCandidate[],
    standing: readonly StandingMatch[],
  ): Promise<void> {
    const ofNeed = new Map<string, StoredCandidate[]>(needs.map(({ id }) => [id, []]));
    for (const candidate of candidates) {
      // one that came meanwhile is due, with its need
      if (this.clearing.offerIds.find(candidate.offerId) === undefined) continue;
      ofNeed.get(candidate.needId)?.push(candidate);
    }
    const matchesOf = matchesByNeed(standing);
    const turns = new Turns();
    for (const need of needs) {
      await turns.pass();
      const matches = matchesOf.get(need.id) ?? [];
      const groups = equityGroupsOf(need.country, this.terms.day);
      const points = pointsOf(groupTerms(groups, this.clearing.policy));
      const before = this.counted.ranked.get(need.id) ?? [];
      const numbered = this.counted.putNeed(need, ofNeed.get(need.id) ?? [], matches, points);
      for (const id of numbered) this.touched.add(id);
      const ranked = this.counted.ranked.get(need.id) ?? [];
      for (const id of this.money.putNeed(need.id, sumLacking(need, matches), before)) this.touched.add(id);
      this.help.putNeed(need);
      this.help.putMatches(need, matches);
      this.withheld.forgetNeed(need.id);
      this.changed.add(need.id);
      this.whole.needChanged(need.id);
      this.clearing.putNeed({
        id: need.id,
        asks:
          this.help.wantedBy(need, ranked, matches) +
          matches.filter(({ status }) => status !== 'fulfilled').length,
        groups,
        candidates: ranked.flatMap((candidate) => this.edges.of(candidate, points) ?? []),
      });
    }
  }

  private letStand({ needId, offerId, status }: StandingMatch): void {
    if (status === 'fulfilled' || this.clearing.fixed.has(needId, offerId)) return;
    this.clearing.fix({ needId, offerId, units: 1 });
    this.whole.needChanged(needId);
    this.touched.add(offerId);
  }

  /** Lets go of what a need's matches held that stand no longer. */
  private release(needId: string, standing: readonly StandingMatch[]): void {
    for (const { offerId } of [...this.clearing.fixed.ofNeed(needId)]) {
      const match = standing.find((each) => each.needId === needId && each.offerId === offerId);
      if (match && match.status !== 'fulfilled') continue;
      this.clearing.release(needId, offerId);
      this.whole.needChanged(needId);
      this.touched.add(offerId);
    }
  }

  private dropNeed(id: string): void {
    for (const { offerId } of this.counted.ranked.get(id) ?? []) this.touched.add(offerId);
    this.exchanges.needWent(id);
    this.shortfalls.mayChange([id]);
    this.changed.delete(id);
    this.withheld.forgetNeed(id);
    this.whole.needChanged(id);
    this.sharing.lostAgain.delete(id);
    this.clearing.removeNeed(id);
    this.counted.removeNeed(id);
    this.edges.recounted.delete(id);
    this.money.removeNeed(id);
    this.help.removeNeed(id);
  }

  private dropOffer(id: string): void {
    this.exchanges.offerWent(id);
    this.withheld.forgetOffer(id);
    this.whole.offerWent(id);
    this.clearing.removeOffer(id);
    this.counted.removeOffer(id);
    this.spare.delete(id);
    this.money.removeOffer(id);
    this.help.removeOffer(id);
  }
}
