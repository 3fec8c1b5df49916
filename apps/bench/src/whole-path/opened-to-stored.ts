import { eventually } from '@mutua/testing';
import type { Client } from 'pg';

const WITHIN_MS = 300_000;

/**
 * From the commit that opened each need or offer to the commit in which matching stored what it found for it, in
 * milliseconds and in the order of the ids, by the clock of the one database: the inbox row of an event is written in the transaction of its reaction.
 */
export async function openedToStored(
  client: Client,
  side: 'need' | 'offer',
  ids: readonly string[],
): Promise<number[]> {
  return eventually(async () => {
    const { rows } = await client.query<{ ms: number }>(
      `SELECT (extract(epoch FROM pg_xact_commit_timestamp(inbox.xmin) - pg_xact_commit_timestamp(opened.xmin)) * 1000)::float8 AS ms
         FROM ${side}s.event_log AS opened JOIN matching.inbox ON inbox.event_id = opened.event_id
        WHERE opened.type = '${side}s.${side}.opened' AND opened.aggregate_id = ANY($1::uuid[])
        ORDER BY array_position($1::uuid[], opened.aggregate_id)`,
      [ids],
    );
    if (rows.length < ids.length)
      throw new Error(`${rows.length} of ${ids.length} ${side}s have been matched`);
    return rows.map(({ ms }) => ms);
  }, WITHIN_MS);
}
