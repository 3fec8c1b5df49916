interface Standing {
  readonly units: number;
  /** The score of the edge that the pair took out of the auction; null if there was none. */
  score: number | null;
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

  set(needId: string, offerId: string, units: number, score: number | null): void {
    const before = this.remove(needId, offerId);
    const ofNeed = this.byNeed.get(needId) ?? new Map<string, Standing>();
    this.byNeed.set(needId, ofNeed.set(offerId, { units, score: score ?? before }));
    this.unitsOf.set(offerId, this.takenOf(offerId) + units);
  }

  /** Remembers the score of an edge for when its pair stands no longer; null if the edge is gone. */
  setScore(needId: string, offerId: string, score: number | null): void {
    const standing = this.find(needId, offerId);
    if (standing) standing.score = score;
  }

  /** Returns the score of the edge that may be bid for again, or null. */
  remove(needId: string, offerId: string): number | null {
    const ofNeed = this.byNeed.get(needId);
    const standing = ofNeed?.get(offerId);
    if (ofNeed === undefined || standing === undefined) return null;
    ofNeed.delete(offerId);
    if (ofNeed.size === 0) this.byNeed.delete(needId);
    const left = this.takenOf(offerId) - standing.units;
    if (left === 0) this.unitsOf.delete(offerId);
    else this.unitsOf.set(offerId, left);
    return standing.score;
  }

  /** A need's standing pairs, with the scores of their edges. */
  *ofNeed(needId: string): Generator<{ offerId: string; score: number | null }> {
    for (const [offerId, { score }] of this.byNeed.get(needId) ?? []) yield { offerId, score };
  }

  *entries(): Generator<{ needId: string; offerId: string; units: number; score: number | null }> {
    for (const [needId, offers] of this.byNeed) {
      for (const [offerId, { units, score }] of offers) yield { needId, offerId, units, score };
    }
  }

  private find(needId: string, offerId: string): Standing | undefined {
    return this.byNeed.get(needId)?.get(offerId);
  }
}
