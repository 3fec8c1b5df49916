import type { Transaction } from '../persistence/index.js';

/** A consumer that handles an event. */
export interface InboxEntry {
  readonly consumer: string;
  readonly eventId: string;
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
    [entries.map(({ consumer }) => consumer), entries.map(({ eventId }) => eventId)],
  );
}
