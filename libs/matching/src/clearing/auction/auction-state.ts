import { EdgeLists, NO_TAG, grown } from './edge-lists.js';
import { heldOf, rivalsAmong } from './kinds.js';
import { WorkList } from './work-list.js';

/** A capacity of nothing: no need can afford it. */
const NOT_FOR_SALE = Infinity;

/** So often a need gives something up in one run for something better that does not go with it. */
const MOST_EXCHANGES = 20;

/**
 * Who holds which unit at which price. Needs and offers are numbers; values and prices are in points and are multiples of
 * a power of two, so that all sums are exact.
 *
 * An offer of capacity c is c similar objects. A held unit has the price at which it was last bid for; the free ones share
 * one price, at most that of any held one; the price of the offer is its cheapest unit's. Moves keep that true, and note
 * what has to be looked at again: needs with something to bid for, offers with free units that are not yet free of charge,
 * and what the certificate has to count anew.
 */
export class AuctionState {
  /** A need's edges; the tag is the price of the unit it holds. */
  readonly edges = new EdgeLists();
  /** An offer's edges. */
  readonly columns = new EdgeLists();
  /** Who holds an offer's units; the value is the unit's price. */
  readonly holders = new EdgeLists();

  /** How many offers a need may hold. */
  demand = new Int32Array(64);
  /** How many it holds. */
  held = new Int32Array(64);
  /** What holding anything is worth to it besides, in points. */
  bonus = new Float64Array(64);
  capacity = new Int32Array(64);
  /** The price of an offer's cheapest unit: its shadow price. */
  price = new Float64Array(64);

  /** How many of a need's edges say what they give. */
  kindred = new Int32Array(64);

  /** Needs that may have something to bid for. */
  readonly bidders = new WorkList();
  /** Offers with free units at a price above nothing. */
  readonly sellers = new WorkList();
  /** Needs and offers whose part of the certificate has changed. */
  readonly changedNeeds = new WorkList();
  readonly changedOffers = new WorkList();
  /** Called before what a need holds changes. */
  beforeChange: (need: number) => void = () => undefined;

  needCount = 0;
  offerCount = 0;
  /** Of all offers. */
  heldUnits = 0;
  private readonly exchanges = new Map<number, number>();
  private thresholds = new Float64Array(64);
  private isStale: Uint8Array = new Uint8Array(64);

  ensureNeeds(count: number): void {
    this.needCount = Math.max(this.needCount, count);
    this.edges.ensureRows(count);
    this.demand = grown(this.demand, count);
    this.held = grown(this.held, count);
    this.bonus = grown(this.bonus, count);
    this.kindred = grown(this.kindred, count);
    this.thresholds = grown(this.thresholds, count);
    this.isStale = grown(this.isStale, count);
  }

  ensureOffers(count: number): void {
    this.offerCount = Math.max(this.offerCount, count);
    this.columns.ensureRows(count);
    this.holders.ensureRows(count);
    this.capacity = grown(this.capacity, count);
    this.price = grown(this.price, count);
  }

  /** Units of an offer that nobody holds. */
  free(offer: number): number {
    return this.capacity[offer]! - this.holders.lengths[offer]!;
  }

  /** A new offer, or one that is used anew: dear at first, so that it comes down to the needs that value it most. */
  openOffer(offer: number, capacity: number): void {
    this.price[offer] = NOT_FOR_SALE;
    this.resize(offer, capacity);
  }

  /** Changes a capacity. Where it shrinks below what is held, the cheapest holders lose their units. */
  resize(offer: number, capacity: number): void {
    while (this.holders.lengths[offer]! > capacity) this.evictCheapest(offer);
    this.capacity[offer] = capacity;
    this.priceAnew(offer, this.price[offer]!);
  }

  /** Sets the price of the free units of an offer, lower than it was. */
  lowerFreePrice(offer: number, price: number): void {
    this.priceAnew(offer, price);
  }

  /** Gives a unit to a need at a price; if none is free, whoever holds the cheapest loses it. */
  place(need: number, at: number, price: number): void {
    const offer = this.edges.targets[at]!;
    this.beforeChange(need);
    if (this.free(offer) === 0) this.evictCheapest(offer);
    const freePrice = this.price[offer]!;
    this.holders.push(offer, need, price, NO_TAG);
    this.edges.tags[at] = price;
    this.count(need, 1);
    this.holdingsChanged(need);
    this.priceAnew(offer, freePrice);
  }

  /** Takes a unit from the need that holds it; it stays at the offer's price until somebody takes it or it comes down. */
  release(need: number, at: number): void {
    const offer = this.edges.targets[at]!;
    const holder = this.holders.find(offer, need);
    const price = this.price[offer]!;
    this.beforeChange(need);
    this.holders.removeAt(offer, holder);
    this.edges.tags[at] = NO_TAG;
    this.count(need, -1);
    this.holdingsChanged(need);
    this.priceAnew(offer, price);
  }

  /**
   * The margin (value less price) above which one more unit makes a need better off: what the worst unit it would give up
   * for it leaves, or nothing, or, if it holds nothing yet, less than nothing by the bonus.
   */
  threshold(need: number): number {
    if (this.isStale[need] === 1) {
      this.thresholds[need] = this.thresholdAnew(need);
      this.isStale[need] = 0;
    }
    return this.thresholds[need]!;
  }

  /** Whether a need asks for several offers of which none may give only what the others give. */
  mindsKinds(need: number): boolean {
    return this.demand[need]! > 1 && this.kindred[need]! > 0;
  }

  anyMindsKinds(): boolean {
    for (let need = 0; need < this.needCount; need += 1) if (this.mindsKinds(need)) return true;
    return false;
  }

  /** Whether a need may give something up for something better; so often only, so that a run comes to an end. */
  mayExchange(need: number): boolean {
    const count = (this.exchanges.get(need) ?? 0) + 1;
    this.exchanges.set(need, count);
    return count <= MOST_EXCHANGES;
  }

  /** A run begins: all may exchange again. */
  beginRun(): void {
    this.exchanges.clear();
  }

  /**
   * The threshold of one edge: where a need minds kinds, what it would give up for it are the offers that it holds and that
   * would then give nothing that the others do not give, or that give all that this one gives.
   */
  thresholdOf(need: number, at: number): number {
    if (!this.mindsKinds(need)) return this.threshold(need);
    const rivals = rivalsAmong(this.edges, heldOf(this, need), at);
    if (rivals.length === 0) return this.threshold(need);
    return rivals.reduce((sum, rival) => sum + this.margin(rival), 0);
  }

  /** What an edge leaves its need at the offer's present price. */
  margin(at: number): number {
    return this.edges.values[at]! - this.price[this.edges.targets[at]!]!;
  }

  /**
   * Where the edge with the least margin is among those a need holds, or -1. Not the price of its own unit counts but that of
   * the cheapest: similar objects can be exchanged at once.
   */
  worstHeld(need: number): number {
    const { starts, lengths, tags } = this.edges;
    const end = starts[need]! + lengths[need]!;
    let worst = -1;
    for (let at = starts[need]!; at < end; at += 1) {
      if (tags[at] === NO_TAG) continue;
      if (worst === -1 || this.margin(at) < this.margin(worst)) worst = at;
    }
    return worst;
  }

  /** To be called when the demand, the bonus or the edges of a need change. */
  needChanged(need: number): void {
    this.isStale[need] = 1;
    this.changedNeeds.add(need);
  }

  private count(need: number, units: 1 | -1): void {
    this.held[need] = this.held[need]! + units;
    this.heldUnits += units;
  }

  private holdingsChanged(need: number): void {
    this.needChanged(need);
    if (this.held[need]! < this.demand[need]!) this.bidders.add(need);
  }

  private thresholdAnew(need: number): number {
    if (this.demand[need] === 0) return Infinity;
    const worst = this.worstHeld(need);
    if (worst === -1) return -this.bonus[need]!;
    const margin = this.margin(worst);
    return this.held[need]! < this.demand[need]! ? Math.min(0, margin) : margin;
  }

  private evictCheapest(offer: number): void {
    const { starts, lengths, targets, values } = this.holders;
    const end = starts[offer]! + lengths[offer]!;
    let cheapest = starts[offer]!;
    for (let at = cheapest + 1; at < end; at += 1) if (values[at]! < values[cheapest]!) cheapest = at;
    const need = targets[cheapest]!;
    this.beforeChange(need);
    this.holders.removeAt(offer, cheapest);
    this.edges.tags[this.edges.find(need, offer)] = NO_TAG;
    this.count(need, -1);
    this.holdingsChanged(need);
  }

  private cheapestHeld(offer: number): number {
    const { starts, lengths, values } = this.holders;
    const end = starts[offer]! + lengths[offer]!;
    let price = NOT_FOR_SALE;
    for (let at = starts[offer]!; at < end; at += 1) price = Math.min(price, values[at]!);
    return price;
  }

  private priceAnew(offer: number, freePrice: number): void {
    const isFree = this.free(offer) > 0;
    const price = isFree ? freePrice : this.cheapestHeld(offer);
    if (isFree && price > 0) this.sellers.add(offer);
    this.changedOffers.add(offer);
    if (price === this.price[offer]) return;
    this.price[offer] = price;
    const { starts, lengths, targets } = this.holders;
    const end = starts[offer]! + lengths[offer]!;
    for (let at = starts[offer]!; at < end; at += 1) this.isStale[targets[at]!] = 1;
  }
}
