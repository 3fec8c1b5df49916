import type { EquityPolicy } from '../clearing/index.js';
import type { ReferenceRates } from '../criteria/reference-rates.js';
import { ClearedPool, type ClearingTerms } from '../rounds/cleared-pool.js';
import type { PoolToClear, StandingMatch, StoredNeed, StoredOffer } from '../rounds/stored-pool.js';
import { compareAllotments, type Allotment, type ChosenPair, type Comparison } from './compare.js';
import type { JudgedByBoth, TriedCandidate } from './judge-by-both.js';

/** An open need with its candidates by both rules. */
export interface TriedNeed extends JudgedByBoth {
  readonly need: StoredNeed;
}

/** A copy of the pool, in pieces, so that nobody waits long for one. */
export type PieceOfPool =
  | { readonly type: 'offers'; readonly offers: readonly StoredOffer[] }
  | { readonly type: 'standing'; readonly standing: readonly StandingMatch[] }
  | { readonly type: 'needs'; readonly needs: readonly TriedNeed[] };

/** What the copy is cleared by. */
export interface TrialTerms {
  readonly present: EquityPolicy;
  readonly tried: EquityPolicy;
  readonly rates: ReferenceRates;
  /** 'YYYY-MM-DD', by which countries belong to groups. */
  readonly day: string;
}

/**
 * Clears a copy of the pool by the rules in force and by those that are tried, each from the beginning, as the rounds do when
 * they read all of it. The same rules come to the same.
 */
export class Trial {
  private readonly offers: StoredOffer[] = [];
  private readonly standing: StandingMatch[] = [];
  private readonly needs: TriedNeed[] = [];

  take(piece: PieceOfPool): void {
    if (piece.type === 'offers') this.offers.push(...piece.offers);
    else if (piece.type === 'standing') this.standing.push(...piece.standing);
    else this.needs.push(...piece.needs);
  }

  async compare({ present, tried, rates, day }: TrialTerms): Promise<Comparison> {
    return compareAllotments(
      await this.clear({ equity: present, rates, day }, ({ before }) => before),
      await this.clear({ equity: tried, rates, day }, ({ after }) => after),
    );
  }

  private async clear(
    terms: ClearingTerms,
    candidatesOf: (need: TriedNeed) => readonly TriedCandidate[],
  ): Promise<Allotment> {
    const copy: PoolToClear = {
      openOffers: () => Promise.resolve(this.offers),
      openNeeds: () => Promise.resolve(this.needs.map(({ need }) => need)),
      standingOfNeeds: () => Promise.resolve(this.standing),
      candidates: () =>
        Promise.resolve(
          this.needs.flatMap((each) =>
            candidatesOf(each).map(({ offerId, score }) => ({ needId: each.need.id, offerId, score })),
          ),
        ),
    };
    const pool = await ClearedPool.load(copy, terms);
    await pool.settle(1);
    for (let run = 2; pool.isUnfinished; run += 1) await pool.searchOn(run);
    const { value, bound, certifiedGap, watch } = pool.outcome;
    const presentScores = new Map(
      this.needs.map((each) => [
        each.need.id,
        new Map(candidatesOf(each).map(({ offerId, presentScore }) => [offerId, presentScore])),
      ]),
    );
    const pairs = Array.from(pool.chosen(), ({ needId, offerId, score }): ChosenPair => ({
      needId,
      offerId,
      score,
      presentScore: presentScores.get(needId)?.get(offerId) ?? score,
    }));
    return { value, bound, certifiedGap, watch, pairs };
  }
}
