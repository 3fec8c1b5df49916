import { Injectable } from '@nestjs/common';
import { traceToGoOn } from '@mutua/platform/observability';
import type { Transaction } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';

/** What changed since the last round of clearing. */
export interface Due {
  readonly rows: readonly string[];
  /** The needs, each with the trace in which it changed first. */
  readonly needs: ReadonlyMap<string, string | null>;
  readonly offers: ReadonlySet<string>;
  /** Everything is to be read anew. */
  readonly all: boolean;
}

interface Row {
  readonly id: string;
  readonly need_id: string | null;
  readonly offer_id: string | null;
  readonly traceparent: string | null;
}

/** So many at a time, so that a round stays short. */
const MOST_AT_ONCE = 1_000;

const DUE = {
  into: 'INSERT INTO clearing_due (need_id, offer_id, traceparent)',
  row: '($1::uuid, $2::uuid, $3)',
};

/**
 * What clearing is yet to hear of. It is written in the transaction that changes a need's candidates, an offer or a match, so
 * that nothing is lost when the process ends before the round is done; rows are never read after a cursor, so that a transaction
 * that commits late is not skipped.
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

  /** What is due, the oldest first. It stays so until it is done: who is broken off has left it to others. */
  async look(manager: EntityManager): Promise<Due> {
    const rows = await manager.query<Row[]>(
      `SELECT id, need_id, offer_id, traceparent FROM clearing_due ORDER BY id LIMIT ${MOST_AT_ONCE}`,
    );
    return {
      rows: rows.map(({ id }) => id),
      // of equal keys a map keeps the last
      needs: new Map(
        rows
          .toReversed()
          .flatMap(({ need_id, traceparent }) => (need_id === null ? [] : [[need_id, traceparent] as const])),
      ),
      offers: new Set(rows.flatMap(({ offer_id }) => offer_id ?? [])),
      all: rows.some(({ need_id, offer_id }) => need_id === null && offer_id === null),
    };
  }

  async done(manager: EntityManager, { rows }: Due): Promise<void> {
    if (rows.length > 0) await manager.query('DELETE FROM clearing_due WHERE id = ANY($1::bigint[])', [rows]);
  }

  async count(manager: EntityManager): Promise<number> {
    const [row] = await manager.query<{ due: number }[]>('SELECT count(*)::int AS due FROM clearing_due');
    return row?.due ?? 0;
  }

  /** Whether a need, or everything, is yet to be cleared. */
  async isNeedDue(manager: EntityManager, needId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM clearing_due WHERE need_id = $1 OR (need_id IS NULL AND offer_id IS NULL) LIMIT 1`,
      [needId],
    );
    return rows.length > 0;
  }

  private mark(transaction: Transaction, needId: string | null, offerId: string | null): void {
    transaction.add({ shape: DUE, parameters: [needId, offerId, traceToGoOn()] });
    transaction.afterCommit(() => this.listener());
  }
}
