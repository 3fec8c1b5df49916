import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { Capacity, CooperationType, Money } from '@mutua/vocabulary';
import type { EntityManager } from 'typeorm';

/** An open need as clearing reads it. */
export type StoredNeed = Pick<
  NeedSnapshot,
  'id' | 'country' | 'cooperationTypes' | 'coveredTypes' | 'budget' | 'quantities'
>;
/** An open offer as clearing reads it. */
export type StoredOffer = Pick<
  OfferSnapshot,
  'id' | 'cooperationTypes' | 'capacity' | 'remaining' | 'amount'
>;

/** A candidate that can be proposed. */
export interface StoredCandidate {
  readonly needId: string;
  readonly offerId: string;
  /** What it counts for: as it is judged, but where it brings only a part of what the need asks for ({@link CountedCandidates}). */
  readonly score: number;
  /** As it is judged; left out where that is what it counts for. */
  readonly judged?: number;
  /** Of an offer that is not shared out, the part of what the need asks for that it brings; left out where that is all, or not known. */
  readonly part?: number;
}

/** A match that takes of its offer: approved, accepted, or delivered. */
export interface StandingMatch {
  readonly needId: string;
  readonly offerId: string;
  readonly status: 'approved' | 'accepted' | 'fulfilled';
  /** The cooperation types of the need that it serves. */
  readonly covers: readonly CooperationType[];
  readonly allocation: Capacity;
  /** What it brings of the sum that the need asks for; null where that is not known. */
  readonly contribution: Money | null;
}

/**
 * Reads of the stored pool what clearing needs of it, and leaves the long texts and explanations where they are. Everything comes
 * in the order of ids, so that the same pool is always cleared to the same result.
 */
export class StoredPool {
  constructor(private readonly manager: EntityManager) {}

  /** @param ids all, if it is left out */
  openNeeds(ids?: readonly string[]): Promise<StoredNeed[]> {
    return this.select<StoredNeed>(
      `SELECT id, snapshot ->> 'country' AS country, snapshot -> 'cooperationTypes' AS "cooperationTypes",
              snapshot -> 'coveredTypes' AS "coveredTypes", snapshot -> 'budget' AS budget,
              coalesce(snapshot -> 'quantities', '{}') AS quantities
         FROM need WHERE status = 'open'`,
      'id',
      ids,
      'ORDER BY id',
    );
  }

  openOffers(ids?: readonly string[]): Promise<StoredOffer[]> {
    return this.select<StoredOffer>(
      `SELECT id, snapshot -> 'capacity' AS capacity, snapshot -> 'remaining' AS remaining,
              snapshot -> 'amount' AS amount, snapshot -> 'cooperationTypes' AS "cooperationTypes"
         FROM offer WHERE status = 'open'`,
      'id',
      ids,
      'ORDER BY id',
    );
  }

  /** Those of a need one after the other, the best first. */
  candidates(needIds?: readonly string[]): Promise<StoredCandidate[]> {
    return this.select<StoredCandidate>(
      `SELECT need_id AS "needId", offer_id AS "offerId", score FROM candidate WHERE rank IS NOT NULL`,
      'need_id',
      needIds,
      'ORDER BY need_id, rank',
    );
  }

  standingOfNeeds(needIds?: readonly string[]): Promise<StandingMatch[]> {
    return this.select<StandingMatch>(STANDING, 'need_id', needIds, STANDING_ORDER);
  }

  standingOfOffers(offerIds?: readonly string[]): Promise<StandingMatch[]> {
    return this.select<StandingMatch>(STANDING, 'offer_id', offerIds, STANDING_ORDER);
  }

  /** The offers that the engine proposes at present, by need. */
  async proposedByEngine(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.manager.query<{ needId: string; offerIds: string[] }[]>(
      `SELECT need_id AS "needId", array_agg(offer_id::text) AS "offerIds" FROM proposal
        WHERE status = 'proposed' AND by_hand IS NULL GROUP BY need_id`,
    );
    return new Map(rows.map(({ needId, offerIds }) => [needId, offerIds]));
  }

  private select<Row>(sql: string, column: string, ids?: readonly string[], order = ''): Promise<Row[]> {
    if (!ids) return this.manager.query<Row[]>(`${sql} ${order}`);
    return this.manager.query<Row[]>(`${sql} AND ${column} = ANY($1::uuid[]) ${order}`, [ids]);
  }
}

/** What is read to clear all of it: of what is stored, or of a copy. */
export type PoolToClear = Pick<StoredPool, 'openNeeds' | 'openOffers' | 'candidates' | 'standingOfNeeds'>;

const STANDING = `
  SELECT need_id AS "needId", offer_id AS "offerId", status, covers, allocation, contribution FROM proposal
   WHERE status IN ('approved', 'accepted', 'fulfilled')`;

const STANDING_ORDER = 'ORDER BY need_id, offer_id, id';

/** Matches by the need that they are for. */
export function matchesByNeed(
  standing: readonly StandingMatch[],
): ReadonlyMap<string, readonly StandingMatch[]> {
  const matches = new Map<string, StandingMatch[]>();
  for (const match of standing) matches.set(match.needId, [...(matches.get(match.needId) ?? []), match]);
  return matches;
}
