/** The edge that a standing pair took out of the auction. */
export interface FixedEdge {
  readonly score: number;
  readonly kinds: number;
}

interface Standing {
  readonly units: number;
  /** Null if there was none. */
  edge: FixedEdge | null;
}

/** Pairs that stand, by need, with what they take of needs and offers. They may name needs and offers that are gone. */
export class FixedPairs {
  private readonly byNeed = new Map<string, Map<string, Standing>>();
  private readonly unitsOf = new Map<string, number>();

  has(needId: string, offerId: string): boolean {
    return this.find(needId, offerId) !== undefined;
  }

  /** How many pairs of a need stand. */
  countOf(needId: string): number {
    return this.byNeed.get(needId)?.size ?? 0;
  }

  /** What the pairs of an offer take of it. */
  takenOf(offerId: string): number {
    return this.unitsOf.get(offerId) ?? 0;
  }

  set(needId: string, offerId: string, units: number, edge: FixedEdge | null): void {
    const before = this.remove(needId, offerId);
    const ofNeed = this.byNeed.get(needId) ?? new Map<string, Standing>();
    this.byNeed.set(needId, ofNeed.set(offerId, { units, edge: edge ?? before }));
    this.unitsOf.set(offerId, this.takenOf(offerId) + units);
  }

  /** Remembers an edge for when its pair stands no longer; null if the edge is gone. */
  setEdge(needId: string, offerId: string, edge: FixedEdge | null): void {
    const standing = this.find(needId, offerId);
    if (standing) standing.edge = edge;
  }

  /** Returns the edge that may be bid for again, or null. */
  remove(needId: string, offerId: string): FixedEdge | null {
    const ofNeed = this.byNeed.get(needId);
    const standing = ofNeed?.get(offerId);
    if (ofNeed === undefined || standing === undefined) return null;
    ofNeed.delete(offerId);
    if (ofNeed.size === 0) this.byNeed.delete(needId);
    const left = this.takenOf(offerId) - standing.units;
    if (left === 0) this.unitsOf.delete(offerId);
    else this.unitsOf.set(offerId, left);
    return standing.edge;
  }

  /** A need's standing pairs, with their edges. */
  *ofNeed(needId: string): Generator<{ offerId: string; edge: FixedEdge | null }> {
    for (const [offerId, { edge }] of this.byNeed.get(needId) ?? []) yield { offerId, edge };
  }

  *entries(): Generator<{ needId: string; offerId: string; units: number; edge: FixedEdge | null }> {
    for (const [needId, offers] of this.byNeed) {
      for (const [offerId, { units, edge }] of offers) yield { needId, offerId, units, edge };
    }
  }

  private find(needId: string, offerId: string): Standing | undefined {
    return this.byNeed.get(needId)?.get(offerId);
  }
}
