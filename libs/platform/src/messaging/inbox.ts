import type { Transaction } from '../persistence/index.js';

/**
 * Notes that a consumer handles an event, in the transaction that does so.
 *
 * @returns false when it has handled the event before
 */
export async function enterInbox(
  transaction: Transaction,
  consumer: string,
  eventId: string,
): Promise<boolean> {
  const rows: unknown[] = await transaction.manager.query(
    'INSERT INTO inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING event_id',
    [consumer, eventId],
  );
  return rows.length > 0;
}
