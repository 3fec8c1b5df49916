import { isDeepStrictEqual } from 'node:util';
import type { CandidateEdge, Clearing } from '../clearing/index.js';
import type { CountedCandidates } from './counted-candidates.js';
import type { KindsOfHelp } from './kinds-of-help.js';
import { rivalsFor } from './neighbourhood.js';
import type { SharedMoney } from './shared-money.js';
import type { StoredCandidate } from './stored-pool.js';
import type { WholeOfPool } from './whole-of-pool.js';
import type { WithheldPairs } from './withheld-pairs.js';

interface CountedPool {
  readonly clearing: Clearing;
  readonly money: SharedMoney;
  readonly help: KindsOfHelp;
  readonly counted: CountedCandidates;
  readonly whole: WholeOfPool;
  readonly withheld: WithheldPairs;
}

/** What the auction sees of candidates, by what they count for. */
export class CountedEdges {
  /** Needs whose candidates count otherwise since the last run. */
  readonly recounted = new Set<string>();

  constructor(private readonly pool: CountedPool) {}

  /**
   * What the auction sees of a candidate: of an offer that is shared out and cannot bring all that the need asks for, the part of the
   * points that it can bring at most. Null where the need is not to get it.
   *
   * @param points the terms of the need's groups, which the auction adds
   */
  of({ needId, offerId, score }: StoredCandidate, points: number): CandidateEdge | null {
    const { help, money } = this.pool;
    const given = help.bitsOf(needId, offerId);
    const kinds = given & ~help.coveredFor(needId);
    // what it gives comes with what is approved already
    if (given !== 0 && kinds === 0) return null;
    const most = money.termsOf(needId, offerId)?.most ?? 1;
    return { offerId, score: Math.round((score + points) * most) - points, kinds };
  }

  /**
   * An offer has more or less left: what it can bring its needs at most may be another part.
   *
   * @param isShared whether that is another part for all of them
   */
  revalue(offerId: string, isShared: boolean): void {
    const { clearing, counted, whole } = this.pool;
    for (const needId of [...whole.needsThatFit(offerId)]) {
      if (counted.recount(needId)) this.recounted.add(needId);
      else if (!isShared) continue;
      whole.needChanged(needId);
      const candidate = counted.candidate(needId, offerId);
      const edge = candidate && this.of(candidate, clearing.termsOf(needId).points);
      if (edge) clearing.putCandidate(needId, edge);
    }
  }

  /**
   * Has what an offer counts shared out where a need asks for a number of it; else it is enough to count needs.
   *
   * @returns how many needs it can serve, where it is no longer shared out
   */
  shareByNumber(offerId: string): number | null {
    const { money, counted } = this.pool;
    const before = money.fundOf(offerId) ?? null;
    if (before?.counts === 'sum') return null;
    const numbered = counted.numberedFor(offerId, rivalsFor(offerId, this.pool));
    if (numbered) money.putOffer(numbered);
    else if (before) money.removeOffer(offerId);
    if (!isDeepStrictEqual(before, numbered)) this.revalue(offerId, true);
    return before && !numbered ? Number(before.left.amount) : null;
  }
}
