import { atOnce, type Steps } from '../../turns.js';
import { bid } from './bid.js';
import { AuctionState } from './auction-state.js';
import { Certifier, type Certificate } from './certificate.js';
import { NO_TAG } from './edge-lists.js';
import { heldOf } from './kinds.js';
import { giveUpExcess, sell } from './sell.js';

/** ε before anything is known of the values, in points. */
const FIRST_EPSILON = 4;
/** Prices stay multiples of this. */
const SMALLEST_EPSILON = 2 ** -20;
/** How much finer ε becomes when the certificate does not suffice. */
const REFINEMENT = 4;
/** ε as a share of what the largest gap is of a unit's mean value: of what refinement begins with, and of repairs. */
const FINE = 0.5;
const REPAIRS = 2;
/** Refinement goes on while it lessens the gap by such a share. */
const WORTH_REFINING = 0.05;
/** How often it may fail to, before it is given up. */
const MOST_FUTILE = 2;
/** Bids, sales or needs that reconsider, which take microseconds each. */
const IN_A_STEP = 64;

/** The outcome of settling. */
export interface Settled extends Certificate {
  /** The ε with which it was reached, in points. */
  readonly epsilon: number;
}

/**
 * The ε-auction for transportation problems (D. P. Bertsekas and D. A. Castañón, "The auction algorithm for the
 * transportation problem", Annals of Operations Research 20, 1989), kept between events: needs bid for offers, which are
 * classes of similar objects; free units are sold in reverse auctions. Between events no need could better itself by more
 * than ε at the present prices (ε-complementary slackness), and an offer that is not used up costs nothing; so each event
 * is a repair of what it upset.
 *
 * Needs and offers are numbers from 0 without large gaps; what they are called is known to `Clearing`.
 */
export class Auction {
  readonly state = new AuctionState();
  readonly certifier = new Certifier(this.state);
  private epsilon = FIRST_EPSILON;
  /** The gap that the last refinement could not close: what goes together is all or nothing, which no prices tell. */
  private unclosed = 0;

  /** @param largestGap the certified gap above which ε is refined */
  constructor(private readonly largestGap: number) {}

  /** Sets how many offers a need may hold, and what holding anything is worth to it besides. */
  setNeed(need: number, demand: number, bonus: number): void {
    const { state } = this;
    state.ensureNeeds(need + 1);
    state.demand[need] = demand;
    state.bonus[need] = bonus;
    state.needChanged(need);
    this.reconsider(need);
  }

  /** Opens an offer that has no edges yet. */
  openOffer(offer: number, capacity: number): void {
    this.state.ensureOffers(offer + 1);
    this.state.openOffer(offer, capacity);
  }

  resizeOffer(offer: number, capacity: number): void {
    this.state.resize(offer, capacity);
  }

  /** Adds an edge or changes its value. Call {@link reconsider} for the need when its edges are as they should be. */
  setEdge(need: number, offer: number, value: number, kinds = 0): void {
    const { edges, columns } = this.state;
    const at = edges.find(need, offer);
    if (at === -1) {
      edges.push(need, offer, value, NO_TAG, kinds);
      if (kinds !== 0) this.state.kindred[need]! += 1;
      columns.push(offer, need, value, NO_TAG);
    } else if (edges.kinds[at] !== kinds) {
      this.removeEdge(need, offer);
      this.setEdge(need, offer, value, kinds);
      return;
    } else if (edges.values[at] !== value) {
      edges.values[at] = value;
      columns.values[columns.find(offer, need)] = value;
    } else return;
    this.state.needChanged(need);
  }

  /** Takes an edge away, and the unit that is held over it. Not there: nothing happens. */
  removeEdge(need: number, offer: number): void {
    const { edges, columns } = this.state;
    const at = edges.find(need, offer);
    if (at === -1) return;
    if (edges.tags[at] !== NO_TAG) this.state.release(need, at);
    if (edges.kinds[at] !== 0) this.state.kindred[need]! -= 1;
    edges.removeAt(need, at);
    columns.removeAt(offer, columns.find(offer, need));
    this.state.needChanged(need);
  }

  /** Lets a need give up what it would now exchange for something better by more than ε, and bid anew. */
  reconsider(need: number): void {
    const { state } = this;
    if (state.mindsKinds(need)) return this.beginAnew(need);
    giveUpExcess(state, need);
    const best = this.bestLacking(need);
    for (;;) {
      const worst = state.worstHeld(need);
      if (worst === -1) break;
      const margin = state.margin(worst);
      const floor = state.held[need] === 1 ? -state.bonus[need]! : 0;
      if (margin >= Math.max(best, floor) - this.epsilon) break;
      state.release(need, worst);
    }
    if (state.held[need]! < state.demand[need]!) state.bidders.add(need);
  }

  /** Which of several offers go together is found anew. */
  private beginAnew(need: number): void {
    const { state } = this;
    for (let [at] = heldOf(state, need); at !== undefined; [at] = heldOf(state, need))
      state.release(need, at);
    state.bidders.add(need);
  }

  /** Brings the auction to rest and certifies it; refines ε while the certified gap is too large. */
  settle(): Settled {
    return atOnce(this.settling());
  }

  /** {@link settle} in small steps: the first time, and in a price war, it takes seconds. */
  *settling(): Steps<Settled> {
    const isFirst = this.state.heldUnits === 0;
    if (isFirst) this.openAllFree();
    yield* this.running();
    let certificate = this.certifier.certify();
    if (certificate.gap > this.largestGap && this.isWorthRefining(certificate.gap)) {
      this.epsilon = this.fittingEpsilon(certificate.value, FINE);
      certificate = yield* this.refining(certificate.gap);
      this.unclosed = certificate.gap;
    }
    this.unclosed = Math.min(this.unclosed, certificate.gap);
    const { epsilon } = this;
    this.epsilon = this.fittingEpsilon(certificate.value, REPAIRS);
    return { ...certificate, epsilon };
  }

  /** By prices alone it always is, in the end. */
  private isWorthRefining(gap: number): boolean {
    return gap > this.unclosed * (1 + WORTH_REFINING) || !this.state.anyMindsKinds();
  }

  /** Lets all needs reconsider at an ever finer ε. Once it is less than a point over the number of units, nothing is missed. */
  private *refining(gap: number): Steps<Certificate> {
    let before = gap;
    let futile = 0;
    for (;;) {
      for (let need = 0; need < this.state.needCount; need += 1) {
        this.reconsider(need);
        if (need % IN_A_STEP === 0) yield;
      }
      yield* this.running();
      const certificate = this.certifier.certify();
      if (certificate.gap <= this.largestGap || this.epsilon <= SMALLEST_EPSILON) return certificate;
      futile = certificate.gap > before * (1 - WORTH_REFINING) ? futile + 1 : 0;
      if (futile === MOST_FUTILE && this.state.anyMindsKinds()) return certificate;
      before = Math.min(before, certificate.gap);
      this.epsilon /= REFINEMENT;
    }
  }

  /** The first time, all offers begin at nothing and all needs bid: where offers abound, most never become dear. */
  private openAllFree(): void {
    const { state } = this;
    for (let offer = 0; offer < state.offerCount; offer += 1) {
      if (state.free(offer) > 0) state.lowerFreePrice(offer, 0);
    }
    for (let need = 0; need < state.needCount; need += 1) state.bidders.add(need);
  }

  /** Forward until nobody bids, reverse until nothing is left to sell, again where needs gave something up. */
  private *running(): Steps<void> {
    const { state, epsilon } = this;
    let atLeast = 0;
    let moves = 0;
    state.beginRun();
    while (!state.bidders.isEmpty || !state.sellers.isEmpty) {
      while (!state.bidders.isEmpty) {
        bid(state, state.bidders.take(), epsilon, atLeast);
        if ((moves += 1) % IN_A_STEP === 0) yield;
      }
      while (!state.sellers.isEmpty) {
        sell(state, state.sellers.take(), epsilon);
        if ((moves += 1) % IN_A_STEP === 0) yield;
      }
      // a bid for less than ε could be undone by the sale that follows it, for ever
      atLeast = epsilon;
    }
  }

  private bestLacking(need: number): number {
    const { edges, price } = this.state;
    const end = edges.starts[need]! + edges.lengths[need]!;
    let best = -Infinity;
    for (let at = edges.starts[need]!; at < end; at += 1) {
      if (edges.tags[at] === NO_TAG) best = Math.max(best, edges.values[at]! - price[edges.targets[at]!]!);
    }
    return best;
  }

  /**
   * The largest power of two that is a share of the mean value of a unit: as coarse as can be, since the steps of a price war
   * are as many as its prize has ε. A coarser ε than before is always admissible.
   */
  private fittingEpsilon(value: number, share: number): number {
    const units = this.state.heldUnits;
    if (units === 0 || value <= 0) return FIRST_EPSILON;
    const wanted = (share * this.largestGap * value) / units;
    return Math.max(SMALLEST_EPSILON, 2 ** Math.floor(Math.log2(wanted)));
  }
}
