import type { CandidateEdge, Clearing } from '../clearing/index.js';

/**
 * Pairs that are kept out of the auction for the time being: of offers of money for which a need has no room, since others give
 * all of the sum that it asks for. The auction does not know of sums.
 */
export class WithheldPairs {
  private readonly ofNeeds = new Map<string, Map<string, CandidateEdge>>();
  private readonly ofOffers = new Map<string, Set<string>>();

  constructor(private readonly clearing: Clearing) {}

  get needIds(): Iterable<string> {
    return this.ofNeeds.keys();
  }

  has(needId: string): boolean {
    return this.ofNeeds.has(needId);
  }

  needsOf(offerId: string): Iterable<string> {
    return this.ofOffers.get(offerId) ?? [];
  }

  withhold(needId: string, edge: CandidateEdge): void {
    this.clearing.removeCandidate(needId, edge.offerId);
    const edges = this.ofNeeds.get(needId) ?? new Map<string, CandidateEdge>();
    this.ofNeeds.set(needId, edges.set(edge.offerId, edge));
    this.ofOffers.set(edge.offerId, (this.ofOffers.get(edge.offerId) ?? new Set<string>()).add(needId));
  }

  /** Lets clearing bid for them again. */
  giveBack(needId: string): void {
    for (const [offerId, edge] of this.ofNeeds.get(needId) ?? []) {
      if (this.clearing.offerIds.find(offerId) !== undefined) this.clearing.putCandidate(needId, edge);
    }
    this.forgetNeed(needId);
  }

  /** Those of a need that went, or whose candidates are put anew. */
  forgetNeed(needId: string): void {
    for (const offerId of this.ofNeeds.get(needId)?.keys() ?? []) {
      const needs = this.ofOffers.get(offerId);
      needs?.delete(needId);
      if (needs?.size === 0) this.ofOffers.delete(offerId);
    }
    this.ofNeeds.delete(needId);
  }

  forgetOffer(offerId: string): void {
    for (const needId of this.ofOffers.get(offerId) ?? []) {
      const edges = this.ofNeeds.get(needId);
      edges?.delete(offerId);
      if (edges?.size === 0) this.ofNeeds.delete(needId);
    }
    this.ofOffers.delete(offerId);
  }
}
