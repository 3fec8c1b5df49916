import { atOnce, type Steps } from '../turns.js';
import { NO_TAG } from './auction/edge-lists.js';
import { Auction } from './auction/auction.js';
import {
  UnknownInClearing,
  assertScore,
  assertUnits,
  type CandidateEdge,
  type ClearingNeed,
  type ClearingOffer,
  type FixedPair,
} from './clearing-input.js';
import { assertEquityPolicy, type EquityGroup, type EquityPolicy } from './equity/equity-policy.js';
import { groupTerms, pointsOf } from './equity/equity-terms.js';
import { FixedPairs, type FixedEdge } from './fixed-pairs.js';
import { HoldingsJournal, type Changes } from './holdings-journal.js';
import { NumberedIds } from './numbered-ids.js';

/** At most this share of the optimum may be missed (matching.md: ≤ 0.1 %). */
export const LARGEST_GAP = 0.001;

const NOTHING: readonly string[] = [];

/** What a need asks for and is worth besides scores. */
export interface NeedTerms {
  readonly asks: number;
  readonly groups: readonly EquityGroup[];
  /** What its groups add to each of its edges, in points. */
  readonly points: number;
}

/** The outcome of a run: what it changed, and how good the whole allocation is now. */
export interface Settlement extends Changes {
  /** Counts up from 1. */
  readonly run: number;
  /** Points of all movable pairs, equity terms included; standing pairs are not counted. */
  readonly value: number;
  /** No allocation of these needs and offers has more points. */
  readonly bound: number;
  /** (bound − value) / bound. */
  readonly certifiedGap: number;
  /** The ε of the auction, in points. */
  readonly epsilon: number;
}

/**
 * Which offers go to which needs, so that the whole is best (matching.md, step 3), kept up to date event by event. Tell it
 * what came, changed or went, then {@link settle}. Everything is deterministic for a given sequence of calls.
 *
 * Prices, values and bonuses are in points of the score (10000 is a perfect match).
 */
export class Clearing {
  /** For what reads the allocation; nothing else may write to it. */
  readonly auction = new Auction(LARGEST_GAP);
  readonly needIds = new NumberedIds();
  readonly offerIds = new NumberedIds();
  readonly fixed = new FixedPairs();
  private readonly terms = new Map<string, NeedTerms>();
  private readonly capacities = new Map<string, number>();
  private readonly journal = new HoldingsJournal();
  private runs = 0;
  private last: Settlement | null = null;

  /** @throws Refused `equity-policy` */
  constructor(readonly policy: EquityPolicy) {
    assertEquityPolicy(policy);
    this.auction.state.beforeChange = (need) => {
      if (this.journal.has(need)) return;
      this.journal.note(need, this.needIds.idOf(need), this.offersHeldBy(need));
    };
  }

  /** The outcome of the last run, or null before the first. */
  get settlement(): Settlement | null {
    return this.last;
  }

  /**
   * A need came or changed; its candidates are replaced.
   *
   * @throws RangeError for a number out of bounds; UnknownInClearing for an offer that was not put before
   */
  putNeed({ id, asks, groups, candidates }: ClearingNeed): void {
    assertUnits('asks', asks);
    const points = pointsOf(groupTerms(groups, this.policy));
    this.assertCandidates(candidates, points);
    this.terms.set(id, { asks, groups, points });
    const need = this.needIds.add(id);
    this.auction.state.ensureNeeds(need + 1);
    this.replaceEdges(id, need, candidates);
    this.refreshNeed(id);
  }

  /** The candidates of a need are others now. @throws as {@link putNeed} */
  putCandidates(needId: string, candidates: readonly CandidateEdge[]): void {
    const need = this.needNumber(needId);
    this.assertCandidates(candidates, this.termsOf(needId).points);
    this.replaceEdges(needId, need, candidates);
    this.auction.reconsider(need);
  }

  /** One edge came or changed its score. @throws as {@link putNeed} */
  putCandidate(needId: string, edge: CandidateEdge): void {
    const need = this.needNumber(needId);
    this.assertCandidates([edge], this.termsOf(needId).points);
    this.putEdge(needId, need, edge);
    this.auction.reconsider(need);
  }

  /** One edge is gone. */
  removeCandidate(needId: string, offerId: string): void {
    const need = this.needNumber(needId);
    this.fixed.setEdge(needId, offerId, null);
    const offer = this.offerIds.find(offerId);
    if (offer !== undefined) this.auction.removeEdge(need, offer);
  }

  /** A need went; its standing pairs stay until they are released. Unknown: nothing happens. */
  removeNeed(id: string): void {
    const need = this.needIds.find(id);
    if (need === undefined) return;
    this.replaceEdges(id, need, []);
    this.auction.setNeed(need, 0, 0);
    this.needIds.remove(id);
    this.journal.forgetNumber(need);
    this.terms.delete(id);
  }

  /** An offer came, or its capacity changed. @throws RangeError */
  putOffer({ id, capacity }: ClearingOffer): void {
    assertUnits('capacity', capacity);
    this.capacities.set(id, capacity);
    if (this.offerIds.find(id) === undefined) {
      this.auction.openOffer(this.offerIds.add(id), this.capacityLeft(id));
    } else this.refreshOffer(id);
  }

  /** An offer went, and all its edges; its standing pairs stay until they are released. Unknown: nothing happens. */
  removeOffer(id: string): void {
    const offer = this.offerIds.find(id);
    if (offer === undefined) return;
    const { columns } = this.auction.state;
    while (columns.lengths[offer]! > 0) {
      this.auction.removeEdge(columns.targets[columns.starts[offer]!]!, offer);
    }
    this.auction.openOffer(offer, 0);
    this.offerIds.remove(id);
    this.capacities.delete(id);
  }

  /** A pair stands from now on: it takes capacity and is not moved. Need and offer may be unknown here. @throws RangeError */
  fix({ needId, offerId, units }: FixedPair): void {
    assertUnits('units', units);
    const need = this.needIds.find(needId);
    const offer = this.offerIds.find(offerId);
    let edge: FixedEdge | null = null;
    if (need !== undefined && offer !== undefined) {
      edge = this.edgeOf(need, offer);
      this.auction.removeEdge(need, offer);
    }
    this.fixed.set(needId, offerId, units, edge);
    this.refreshNeed(needId);
    this.refreshOffer(offerId);
  }

  /** A pair stands no longer: its capacity is free, and it may be chosen again. */
  release(needId: string, offerId: string): void {
    const edge = this.fixed.remove(needId, offerId);
    this.refreshOffer(offerId);
    const need = this.needIds.find(needId);
    if (need !== undefined && edge !== null && this.offerIds.find(offerId) !== undefined) {
      this.putEdge(needId, need, { offerId, ...edge });
    }
    this.refreshNeed(needId);
  }

  /** Makes the allocation good again and certifies it; says what changed since the last time. */
  settle(): Settlement {
    return atOnce(this.settling());
  }

  /** {@link settle} in small steps. */
  *settling(): Steps<Settlement> {
    const { value, bound, gap, epsilon } = yield* this.auction.settling();
    const changes = this.journal.close((id) => {
      const need = this.needIds.find(id);
      return need === undefined ? NOTHING : this.offersHeldBy(need);
    });
    this.runs += 1;
    this.last = { run: this.runs, value, bound, certifiedGap: gap, epsilon, ...changes };
    return this.last;
  }

  /** What a need asks for and its groups. @throws UnknownInClearing */
  termsOf(needId: string): NeedTerms {
    const terms = this.terms.get(needId);
    if (terms === undefined) throw new UnknownInClearing('need', needId);
    return terms;
  }

  /** The same needs, offers and standing pairs under another policy, not settled yet: for trying things out. */
  copy(policy: EquityPolicy = this.policy): Clearing {
    const copy = new Clearing(policy);
    for (const pair of this.fixed.entries()) copy.fixed.set(pair.needId, pair.offerId, pair.units, pair.edge);
    for (const [id, capacity] of this.capacities) copy.putOffer({ id, capacity });
    for (const [id, { asks, groups }] of this.terms) {
      copy.putNeed({ id, asks, groups, candidates: this.candidatesOf(id) });
    }
    return copy;
  }

  /** The edges of a need, those of standing pairs included, in no particular order. */
  candidatesOf(needId: string): CandidateEdge[] {
    const need = this.needNumber(needId);
    const { edges } = this.auction.state;
    const { points } = this.termsOf(needId);
    const candidates: CandidateEdge[] = [];
    for (let at = edges.starts[need]!, end = at + edges.lengths[need]!; at < end; at += 1) {
      candidates.push({
        offerId: this.offerIds.idOf(edges.targets[at]!),
        score: edges.values[at]! - points,
        kinds: edges.kinds[at]!,
      });
    }
    for (const { offerId, edge } of this.fixed.ofNeed(needId)) {
      if (edge !== null && this.offerIds.find(offerId) !== undefined) candidates.push({ offerId, ...edge });
    }
    return candidates;
  }

  private needNumber(id: string): number {
    const need = this.needIds.find(id);
    if (need === undefined) throw new UnknownInClearing('need', id);
    return need;
  }

  private assertCandidates(candidates: readonly CandidateEdge[], points: number): void {
    for (const { offerId, score } of candidates) {
      assertScore(score, points);
      if (this.offerIds.find(offerId) === undefined) throw new UnknownInClearing('offer', offerId);
    }
  }

  private replaceEdges(needId: string, need: number, candidates: readonly CandidateEdge[]): void {
    const wanted = new Set(candidates.map(({ offerId }) => offerId));
    const { edges } = this.auction.state;
    for (let at = edges.starts[need]! + edges.lengths[need]! - 1; at >= edges.starts[need]!; at -= 1) {
      const offer = edges.targets[at]!;
      if (!wanted.has(this.offerIds.idOf(offer))) this.auction.removeEdge(need, offer);
    }
    for (const { offerId } of this.fixed.ofNeed(needId)) {
      if (!wanted.has(offerId)) this.fixed.setEdge(needId, offerId, null);
    }
    for (const edge of candidates) this.putEdge(needId, need, edge);
  }

  private putEdge(needId: string, need: number, { offerId, score, kinds = 0 }: CandidateEdge): void {
    if (this.fixed.has(needId, offerId)) this.fixed.setEdge(needId, offerId, { score, kinds });
    else this.auction.setEdge(need, this.offerIds.find(offerId)!, score + this.termsOf(needId).points, kinds);
  }

  private refreshNeed(id: string): void {
    const need = this.needIds.find(id);
    if (need === undefined) return;
    const standing = this.fixed.countOf(id);
    const asks = Math.max(0, this.termsOf(id).asks - standing);
    this.auction.setNeed(need, asks, standing > 0 ? 0 : this.policy.firstHelp);
  }

  private refreshOffer(id: string): void {
    const offer = this.offerIds.find(id);
    if (offer !== undefined) this.auction.resizeOffer(offer, this.capacityLeft(id));
  }

  /** More may stand than an offer gives, where its owner made it smaller; then nothing is left. */
  private capacityLeft(id: string): number {
    return Math.max(0, (this.capacities.get(id) ?? 0) - this.fixed.takenOf(id));
  }

  private edgeOf(need: number, offer: number): FixedEdge | null {
    const { edges } = this.auction.state;
    const at = edges.find(need, offer);
    if (at === -1) return null;
    return {
      score: edges.values[at]! - this.termsOf(this.needIds.idOf(need)).points,
      kinds: edges.kinds[at]!,
    };
  }

  /** The movable offers that a need has got. @throws UnknownInClearing */
  heldBy(needId: string): readonly string[] {
    return this.offersHeldBy(this.needNumber(needId));
  }

  /** The needs that have got an offer and may lose it. */
  holdersOf(offerId: string): string[] {
    const offer = this.offerIds.find(offerId);
    if (offer === undefined) return [];
    const { edges, columns } = this.auction.state;
    const holders: string[] = [];
    for (let at = columns.starts[offer]!, end = at + columns.lengths[offer]!; at < end; at += 1) {
      const need = columns.targets[at]!;
      const edge = edges.find(need, offer);
      if (edge !== -1 && edges.tags[edge] !== NO_TAG) holders.push(this.needIds.idOf(need));
    }
    return holders;
  }

  private offersHeldBy(need: number): readonly string[] {
    const { edges, held } = this.auction.state;
    if (held[need] === 0) return NOTHING;
    const offers: string[] = [];
    for (let at = edges.starts[need]!, end = at + edges.lengths[need]!; at < end; at += 1) {
      if (edges.tags[at] !== NO_TAG) offers.push(this.offerIds.idOf(edges.targets[at]!));
    }
    return offers;
  }
}
