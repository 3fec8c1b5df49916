import { Injectable } from '@nestjs/common';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { Refused } from '@mutua/platform/decision';
import { keepNewest } from '@mutua/platform/persistence';
import { In, type EntityManager } from 'typeorm';
import type { Candidate } from '../explanation/rank-candidates.js';
import { CandidateSchema } from './candidate.schema.js';
import type { IdentifiedNeed } from './match-index.js';
import { PooledNeedSchema } from './pooled-need.schema.js';
import { PooledOfferSchema } from './pooled-offer.schema.js';

/** The states in which an offer is shown to others than its provider and coordinators (as the offers context has it). */
export const SHOWN_TO_ALL = ['open', 'exhausted'] as const;

/** The needs and offers that this context has heard of, and the candidates it has found for each need. */
@Injectable()
export class Pool {
  async keepNeed(manager: EntityManager, snapshot: NeedSnapshot): Promise<void> {
    const { id, version, status } = snapshot;
    await keepNewest(manager, PooledNeedSchema, { id, version, status, snapshot });
  }

  async keepOffer(manager: EntityManager, snapshot: OfferSnapshot): Promise<void> {
    const { id, version, status } = snapshot;
    await keepNewest(manager, PooledOfferSchema, { id, version, status, snapshot });
  }

  /**
   * Locks the need: whoever changes its candidates or proposals does so one after the other. Locks leave keys alone, so that
   * nobody who stores a candidate of a locked offer waits for whoever waits for the need.
   */
  async lockNeed(manager: EntityManager, id: string): Promise<NeedSnapshot | null> {
    const row = await manager.findOne(PooledNeedSchema, {
      where: { id },
      lock: { mode: 'for_no_key_update' },
    });
    return row?.snapshot ?? null;
  }

  /** Locks the offer: whoever takes of its capacity does so one after the other. */
  async lockOffer(manager: EntityManager, id: string): Promise<OfferSnapshot | null> {
    const row = await manager.findOne(PooledOfferSchema, {
      where: { id },
      lock: { mode: 'for_no_key_update' },
    });
    return row?.snapshot ?? null;
  }

  /** @throws Refused `not-found` */
  async need(manager: EntityManager, id: string): Promise<NeedSnapshot> {
    const row = await manager.findOneBy(PooledNeedSchema, { id });
    if (!row) throw Refused.notFound('need', id);
    return row.snapshot;
  }

  /** @throws Refused `not-found` */
  async offer(manager: EntityManager, id: string): Promise<OfferSnapshot> {
    const row = await manager.findOneBy(PooledOfferSchema, { id });
    if (!row) throw Refused.notFound('offer', id);
    return row.snapshot;
  }

  async openNeeds(manager: EntityManager): Promise<NeedSnapshot[]> {
    const rows = await manager.find(PooledNeedSchema, { where: { status: 'open' }, order: { id: 'ASC' } });
    return rows.map(({ snapshot }) => snapshot);
  }

  /** Those of the needs that are known here, whatever their state. */
  async needs(manager: EntityManager, ids: readonly string[]): Promise<NeedSnapshot[]> {
    const rows = await manager.findBy(PooledNeedSchema, { id: In([...new Set(ids)]) });
    return rows.map(({ snapshot }) => snapshot);
  }

  /** Those of the offers that are known here, whatever their state. */
  async offers(manager: EntityManager, ids: readonly string[]): Promise<OfferSnapshot[]> {
    const rows = await manager.findBy(PooledOfferSchema, { id: In([...new Set(ids)]) });
    return rows.map(({ snapshot }) => snapshot);
  }

  /** Those of the needs for which fewer than `places` better candidates are kept. */
  async needsWithPlaceFor(
    manager: EntityManager,
    needs: readonly IdentifiedNeed[],
    places: number,
  ): Promise<string[]> {
    if (needs.length === 0) return [];
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM unnest($1::uuid[], $2::integer[]) AS fitting(id, score)
        WHERE (SELECT count(*) FROM candidate
                WHERE need_id = fitting.id AND record ->> 'rank' IS NOT NULL AND candidate.score > fitting.score) < $3`,
      [needs.map(({ id }) => id), needs.map(({ score }) => score), places],
    );
    return rows.map(({ id }) => id);
  }

  /** The candidates with their offers as these are now. */
  async candidates(manager: EntityManager, needId: string): Promise<Candidate[]> {
    const rows = await manager.find(CandidateSchema, { where: { needId } });
    const offers = await manager.findBy(PooledOfferSchema, { id: In(rows.map(({ offerId }) => offerId)) });
    return rows.flatMap(({ offerId, score, record }) =>
      offers.filter(({ id }) => id === offerId).map(({ snapshot }) => ({ offer: snapshot, score, record })),
    );
  }

  /** The offers that everybody may know of: those that are open, and those that have nothing left at present. */
  async shownOffers(manager: EntityManager): Promise<OfferSnapshot[]> {
    const rows = await manager.find(PooledOfferSchema, {
      where: { status: In([...SHOWN_TO_ALL]) },
      order: { id: 'ASC' },
    });
    return rows.map(({ snapshot }) => snapshot);
  }

  async needsWithCandidate(manager: EntityManager, offerId: string): Promise<Set<string>> {
    const rows = await manager.find(CandidateSchema, {
      where: { offerId },
      select: { needId: true, offerId: true },
    });
    return new Set(rows.map(({ needId }) => needId));
  }

  async replaceCandidates(
    manager: EntityManager,
    needId: string,
    candidates: readonly Candidate[],
  ): Promise<void> {
    await manager.delete(CandidateSchema, { needId });
    if (candidates.length === 0) return;
    const rows = candidates.map(({ offer, score, record }) => ({
      needId,
      offerId: offer.id,
      score,
      rank: record.rank?.position ?? null,
      record,
    }));
    await manager.insert(CandidateSchema, rows);
  }
}
