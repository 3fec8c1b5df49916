import { Injectable } from '@nestjs/common';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { EntityManager } from 'typeorm';
import { rankCandidates, type Beyond, type Candidate } from '../explanation/rank-candidates.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { CANDIDATES_KEPT } from '../matching-policy.js';
import { LiveIndex } from './live-index.js';
import type { IdentifiedNeed, MatchIndex } from './match-index.js';
import { Pool } from './pool.js';

/** The candidates of a need, and the offers that were looked at one by one. */
export interface FoundCandidates {
  readonly candidates: readonly Candidate[];
  readonly offers: readonly OfferSnapshot[];
}

/**
 * Finds by the index what a loop over the stored pool would find, as the transaction sees it: the index gives the best of what is
 * committed, and they are judged once more as they are stored; what the transaction has changed itself is judged one by one.
 */
@Injectable()
export class CandidateFinder {
  constructor(
    private readonly live: LiveIndex,
    private readonly pool: Pool,
  ) {}

  /**
   * The best offers for an open need, ranked.
   *
   * @param apart ids of offers that may not be proposed to it: they take no place from the others
   */
  async candidatesOf(
    manager: EntityManager,
    need: NeedSnapshot,
    policy: MatchingContext,
    apart: readonly string[],
    canBeProposed: (offer: OfferSnapshot) => boolean,
  ): Promise<FoundCandidates> {
    const own = await this.live.catchUp(manager);
    const oneByOne = new Set([...apart, ...own.offers.map(({ id }) => id)]);
    const { index } = this.live;
    const { best, of } = index.topOffersFor(need, policy, CANDIDATES_KEPT, oneByOne);
    const offers = await this.pool.offers(manager, [...best.map(({ id }) => id), ...oneByOne]);
    const beyond: Beyond = {
      count: of - best.length,
      rivalOf: (offerId, types) => rivalBy(index, need, policy, offerId, types, oneByOne),
    };
    return {
      candidates: rankCandidates(need, offers, policy, CANDIDATES_KEPT, canBeProposed, beyond),
      offers,
    };
  }

  /** The open needs whose candidates an open offer would be among. */
  async needsEnteredBy(
    manager: EntityManager,
    offer: OfferSnapshot,
    policy: MatchingContext,
  ): Promise<string[]> {
    const own = await this.live.catchUp(manager);
    const changed = new Set(own.needs.map(({ id }) => id));
    const committed = this.live.index.needsFitting(offer, policy).filter(({ id }) => !changed.has(id));
    const uncommitted = own.needs.flatMap((need): IdentifiedNeed[] =>
      rankCandidates(need, [offer], policy, 1).map(({ score }) => ({ id: need.id, score })),
    );
    return this.pool.needsWithPlaceFor(manager, [...committed, ...uncommitted], CANDIDATES_KEPT);
  }
}

function rivalBy(
  index: MatchIndex,
  need: NeedSnapshot,
  policy: MatchingContext,
  offerId: string,
  types: Parameters<Beyond['rivalOf']>[1],
  apart: ReadonlySet<string>,
): ReturnType<Beyond['rivalOf']> {
  const others = new Set([...apart, offerId]);
  const [rival] = index.topOffersFor(need, policy, 1, others, types).best;
  return rival ? { offerId: rival.id, score: rival.score, knownWeight: rival.knownWeight } : null;
}
