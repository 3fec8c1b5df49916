import type { EntityManager } from 'typeorm';
import { canBeProposed, pairOf, standingOf } from '../domain/standing.js';
import type { Proposal } from '../domain/proposal.js';
import type { MatchIndex } from '../pool/match-index.js';
import { StoredPool } from '../rounds/stored-pool.js';
import { Turns } from '../turns.js';
import { judgeByBoth, type BothContexts } from './judge-by-both.js';
import type { PieceOfPool, TriedNeed } from './trial.js';

/** So many are read and handed over at a time: a need comes with all its candidates. */
const OFFERS_A_PIECE = 500;
const NEEDS_A_PIECE = 50;

interface EarlierProposal {
  readonly needId: string;
  readonly offerId: string;
  readonly status: Proposal['state']['status'];
  readonly needRevision: number;
  readonly offerRevision: number;
  readonly updatedAt: Date;
  /** What need and offer are at now. */
  readonly needAt: number;
  readonly offerAt: number;
}

/** Reads a copy of what is open, piece by piece and in slices, so that what happens meanwhile is not kept waiting. */
export class CopiedPool {
  private readonly stored: StoredPool;

  constructor(
    private readonly manager: EntityManager,
    private readonly index: MatchIndex,
  ) {
    this.stored = new StoredPool(manager);
  }

  /** The ids of the open needs, in order. */
  needIds(): Promise<string[]> {
    return this.idsOf('need');
  }

  /**
   * The pool with every need judged by both rules.
   *
   * @param onJudged told of how many needs are judged
   */
  async *pieces(
    needIds: readonly string[],
    contexts: BothContexts,
    onJudged: (done: number) => Promise<void>,
  ): AsyncGenerator<PieceOfPool> {
    for (const ids of inPieces(await this.idsOf('offer'), OFFERS_A_PIECE)) {
      yield { type: 'offers', offers: await this.stored.openOffers(ids) };
    }
    yield { type: 'standing', standing: await this.stored.standingOfNeeds() };
    let done = 0;
    for (const ids of inPieces(needIds, NEEDS_A_PIECE)) {
      yield { type: 'needs', needs: await this.judged(ids, contexts) };
      done += ids.length;
      await onJudged(done);
    }
  }

  /** The titles of needs and offers, by id. */
  async titles(side: 'need' | 'offer', ids: readonly string[]): Promise<[string, string][]> {
    const rows = await this.manager.query<{ id: string; title: string }[]>(
      `SELECT id, snapshot ->> 'title' AS title FROM ${side} WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map(({ id, title }) => [id, title]);
  }

  private async judged(ids: readonly string[], contexts: BothContexts): Promise<TriedNeed[]> {
    const apart = await this.apart(ids);
    const judged: TriedNeed[] = [];
    const turns = new Turns();
    for (const need of await this.stored.openNeeds(ids)) {
      const candidates = judgeByBoth(this.index, need.id, contexts, apart.get(need.id) ?? []);
      if (candidates) judged.push({ need, ...candidates });
      await turns.pass();
    }
    return judged;
  }

  /** By need, the offers that may not be proposed to it as both are now. */
  private async apart(needIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.manager.query<EarlierProposal[]>(
      `SELECT need_id AS "needId", offer_id AS "offerId", proposal.status, need_revision AS "needRevision",
              offer_revision AS "offerRevision", updated_at AS "updatedAt",
              (need.snapshot ->> 'revision')::int AS "needAt", (offer.snapshot ->> 'revision')::int AS "offerAt"
         FROM proposal JOIN need ON need.id = need_id JOIN offer ON offer.id = offer_id
        WHERE need_id = ANY($1::uuid[])`,
      [needIds],
    );
    const byNeed = new Map<string, EarlierProposal[]>();
    for (const row of rows) byNeed.set(row.needId, [...(byNeed.get(row.needId) ?? []), row]);
    const apart = new Map<string, string[]>();
    for (const [needId, earlier] of byNeed) {
      const standings = earlier.map(({ status, ...each }) => ({ ...each, state: { status } }));
      const barred = earlier.filter(({ offerId, needAt, offerAt }) => {
        const pair = pairOf({ revision: needAt }, { id: offerId, revision: offerAt });
        return !canBeProposed(standingOf(pair, standings));
      });
      apart.set(
        needId,
        barred.map(({ offerId }) => offerId),
      );
    }
    return apart;
  }

  private async idsOf(side: 'need' | 'offer'): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT id FROM ${side} WHERE status = 'open' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }
}

function* inPieces(ids: readonly string[], size: number): Generator<string[]> {
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size);
}
