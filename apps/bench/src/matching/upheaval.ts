import type { CandidateEdge, Clearing } from '@mutua/matching/clearing';
import { randomOf } from '@mutua/testing';
import type { ClearingInstance } from './clearing.js';

const SEED = 7;
/** How far a score may lie from the one that it is like, to either side. */
const SPREAD = 300;

interface NeedEdge {
  readonly needId: string;
  readonly score: number;
}

/** Events of every kind that clearing hears of, one after the other, the same each time. Repair is left to the caller. */
export class Upheaval {
  private readonly random = randomOf(SEED);
  private readonly kinds = [
    () => this.needArrives(),
    () => this.needGoes(),
    () => this.offerArrives(),
    () => this.offerGoes(),
    () => this.capacityChanges(),
    () => this.scoreChanges(),
    () => this.pairIsApproved(),
  ];
  private readonly needsOf = new Map<string, NeedEdge[]>();
  private count = 0;

  constructor(
    private readonly clearing: Clearing,
    private readonly instance: ClearingInstance,
  ) {
    for (const { id, candidates } of instance.needs) {
      for (const { offerId, score } of candidates) {
        const edges = this.needsOf.get(offerId) ?? [];
        edges.push({ needId: id, score });
        this.needsOf.set(offerId, edges);
      }
    }
  }

  /** Prepares the next event; what is returned lets it happen. */
  next(): () => void {
    this.count += 1;
    return this.kinds[this.count % this.kinds.length]!();
  }

  private needArrives(): () => void {
    const like = this.someNeed();
    const id = `new-need-${this.count}`;
    const candidates = this.openEdges(like.candidates).map(({ offerId, score }) => ({
      offerId,
      score: this.near(score),
    }));
    return () => this.clearing.putNeed({ ...like, id, candidates });
  }

  private needGoes(): () => void {
    const { id } = this.someNeed();
    return () => this.clearing.removeNeed(id);
  }

  /** For the needs that an offer like it is for. */
  private offerArrives(): () => void {
    const id = `new-offer-${this.count}`;
    const capacity = 1 + (this.count % 4);
    const edges = (this.needsOf.get(this.someOffer().id) ?? [])
      .filter(({ needId }) => this.hasNeed(needId))
      .map(({ needId, score }) => ({ needId, score: this.near(score) }));
    return () => {
      this.clearing.putOffer({ id, capacity });
      for (const { needId, score } of edges) this.clearing.putCandidate(needId, { offerId: id, score });
    };
  }

  private offerGoes(): () => void {
    const { id } = this.someOffer();
    return () => this.clearing.removeOffer(id);
  }

  private capacityChanges(): () => void {
    const { id } = this.someOffer();
    const capacity = this.count % 5;
    return () => {
      if (this.hasOffer(id)) this.clearing.putOffer({ id, capacity });
    };
  }

  private scoreChanges(): () => void {
    const need = this.someNeed();
    const [edge] = this.openEdges(need.candidates);
    if (!edge) return () => undefined;
    const score = this.near(edge.score);
    return () => {
      if (this.hasNeed(need.id)) this.clearing.putCandidate(need.id, { offerId: edge.offerId, score });
    };
  }

  private pairIsApproved(): () => void {
    const need = this.someNeed();
    const [edge] = this.openEdges(need.candidates);
    return () => {
      if (edge) this.clearing.fix({ needId: need.id, offerId: edge.offerId, units: 1 });
    };
  }

  private openEdges(edges: readonly CandidateEdge[]): CandidateEdge[] {
    return edges.filter(({ offerId }) => this.hasOffer(offerId));
  }

  private near(score: number): number {
    const change = Math.floor(this.random() * (2 * SPREAD + 1)) - SPREAD;
    return Math.min(10_000, Math.max(0, score + change));
  }

  private hasNeed(id: string): boolean {
    return this.clearing.needIds.find(id) !== undefined;
  }

  private hasOffer(id: string): boolean {
    return this.clearing.offerIds.find(id) !== undefined;
  }

  private someNeed() {
    return this.instance.needs[Math.floor(this.random() * this.instance.needs.length)]!;
  }

  private someOffer() {
    return this.instance.offers[Math.floor(this.random() * this.instance.offers.length)]!;
  }
}
