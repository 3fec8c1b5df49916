import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { MatchIndex } from '@mutua/matching/pool';
import type { Client } from 'pg';
import type { Instance } from './instance.js';

const AT_A_TIME = 5_000;

/** Stores needs and offers as the matching service does. */
export async function storePool(client: Client, { needs, offers }: Instance): Promise<void> {
  for (const [table, rows] of [
    ['pooled_need', needs],
    ['pooled_offer', offers],
  ] as const) {
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${table} (id uuid PRIMARY KEY, version int, status text, snapshot jsonb)`,
    );
    for (let from = 0; from < rows.length; from += AT_A_TIME) {
      await client.query(
        `INSERT INTO ${table} SELECT (s ->> 'id')::uuid, (s ->> 'version')::int, s ->> 'status', s
           FROM jsonb_array_elements($1::jsonb) AS s`,
        [JSON.stringify(rows.slice(from, from + AT_A_TIME))],
      );
    }
  }
}

/** How long it takes to fill an empty index from what is stored, in milliseconds. */
export async function startMs(client: Client): Promise<number> {
  const began = performance.now();
  const index = new MatchIndex();
  for await (const offer of stored<OfferSnapshot>(client, 'pooled_offer')) index.putOffer(offer);
  for await (const need of stored<NeedSnapshot>(client, 'pooled_need')) index.putNeed(need);
  return performance.now() - began;
}

async function* stored<T>(client: Client, table: string): AsyncIterable<T> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query<{ id: string; snapshot: T }>(
      `SELECT id, snapshot FROM ${table} WHERE status = 'open' AND id > $1 ORDER BY id LIMIT ${AT_A_TIME}`,
      [after],
    );
    for (const { snapshot } of rows) yield snapshot;
    if (rows.length < AT_A_TIME) return;
    after = rows.at(-1)?.id ?? after;
  }
}
