import { Injectable } from '@nestjs/common';
import type { Transaction } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';

/** What changed since the last round of clearing. */
export interface Due {
  readonly needs: ReadonlySet<string>;
  readonly offers: ReadonlySet<string>;
  /** Everything is to be read anew. */
  readonly all: boolean;
}

/** So many at a time, so that a round stays short. */
const MOST_AT_ONCE = 1_000;

/**
 * What clearing is yet to hear of. It is written in the transaction that changes a need's candidates, an offer or a match, so
 * that nothing is lost when the process ends before the round; rows are taken, never read after a cursor, so that a
 * transaction that commits late is not skipped.
 */
@Injectable()
export class ClearingDue {
  private listener: () => void = () => undefined;

  /** Has something called whenever a transaction of this process has committed what is due. */
  onDue(listener: () => void): void {
    this.listener = listener;
  }

  /** The candidates of a need, what it asks for, or its matches changed. */
  markNeed(transaction: Transaction, needId: string): void {
    this.mark(transaction, needId, null);
  }

  /** What an offer can give changed. */
  markOffer(transaction: Transaction, offerId: string): void {
    this.mark(transaction, null, offerId);
  }

  /** A match of a need and an offer came to stand, or stands no longer. */
  markMatch(transaction: Transaction, { needId, offerId }: { needId: string; offerId: string }): void {
    this.mark(transaction, needId, offerId);
  }

  /** The pool was filled anew. */
  markAll(transaction: Transaction): void {
    this.mark(transaction, null, null);
  }

  /** Takes what is due; whoever fails to clear it afterwards must read everything anew. */
  async take(manager: EntityManager): Promise<Due> {
    const [rows] = await manager.query<[{ need_id: string | null; offer_id: string | null }[], number]>(
      `DELETE FROM clearing_due WHERE id IN (SELECT id FROM clearing_due ORDER BY id LIMIT ${MOST_AT_ONCE})
       RETURNING need_id, offer_id`,
    );
    return {
      needs: new Set(rows.flatMap(({ need_id }) => need_id ?? [])),
      offers: new Set(rows.flatMap(({ offer_id }) => offer_id ?? [])),
      all: rows.some(({ need_id, offer_id }) => need_id === null && offer_id === null),
    };
  }

  private mark(transaction: Transaction, needId: string | null, offerId: string | null): void {
    transaction.add({
      into: 'INSERT INTO clearing_due (need_id, offer_id)',
      row: '($1::uuid, $2::uuid)',
      parameters: [needId, offerId],
    });
    transaction.afterCommit(() => this.listener());
  }
}
