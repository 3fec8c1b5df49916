import type { Transaction } from '../persistence/index.js';

/** A consumer that handles an event. */
export interface InboxEntry {
  readonly consumer: string;
  readonly eventId: string;
}

/** PostgreSQL Documentation, Appendix A. */
const UNIQUE_VIOLATION = '23505';
const TRANSACTION_ABORTED = '25P02';

const NEW = {
  into: 'INSERT INTO inbox (consumer, event_id)',
  row: 'SELECT * FROM unnest($1::text[], $2::uuid[])',
};

/**
 * Notes that consumers handle events which they have not handled before, together with what they write: it needs no answer
 * of its own, and the transaction fails with an error that `saysHandledBefore` when one of them has.
 */
export function noteAsNew(transaction: Transaction, entries: readonly InboxEntry[]): void {
  if (entries.length === 0) return;
  transaction.add({ shape: NEW, parameters: columnsOf(entries) });
}

/** A query sent behind the note may be refused before the note itself is heard of. */
export function saysHandledBefore(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === TRANSACTION_ABORTED || (code === UNIQUE_VIOLATION && constraint === 'inbox_pkey');
}

/**
 * Notes which consumers handle which events, in the transaction that does so.
 *
 * @returns the entries that are new, each once; the others have been handled before
 */
export async function enterInbox(
  transaction: Transaction,
  entries: readonly InboxEntry[],
): Promise<InboxEntry[]> {
  if (entries.length === 0) return [];
  return transaction.manager.query<InboxEntry[]>(
    `INSERT INTO inbox (consumer, event_id) SELECT * FROM unnest($1::text[], $2::uuid[])
     ON CONFLICT DO NOTHING RETURNING consumer, event_id AS "eventId"`,
    columnsOf(entries),
  );
}

function columnsOf(entries: readonly InboxEntry[]): string[][] {
  return [entries.map(({ consumer }) => consumer), entries.map(({ eventId }) => eventId)];
}
