import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LogReader, openPublishingLog } from '@mutua/platform/event-log';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../index.js';

/** More than a reader takes at once, and written since the server last counted the table. */
const EVENTS = 20_000;
const MIGRATION = 'ExpectRowsOfPolicies1764800000000';

let database: TestDatabase;
let owner: pg.Client;

/** Makes the log or brings it up to date, as a start does. */
const prepareLog = async () => (await openPublishingLog('needs', database.url)).close();

const policies = async () =>
  (await owner.query<object>(`SELECT * FROM pg_policies WHERE schemaname = 'needs' ORDER BY 2, 3`)).rows;

/** How the server would read the log on from its first event, as a service. */
async function plan(): Promise<string> {
  const service = await new DataSource({
    type: 'postgres',
    url: database.url,
    extra: { options: '-c role=mutua_service -c mutua.reader=system' },
  }).initialize();
  const explained: string[] = [];
  const explaining = {
    query: async (sql: string, parameters: unknown[]) => {
      explained.push(JSON.stringify(await service.query(`EXPLAIN (FORMAT JSON) ${sql}`, parameters)));
      return [];
    },
  };
  await new LogReader(explaining as never, 'needs').readAfter({ transactionId: '0', position: '1' });
  await service.destroy();
  return explained.join();
}

beforeAll(async () => {
  database = await createTestDatabase();
  await prepareLog();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('ALTER TABLE needs.event_log SET (autovacuum_enabled = false)');
  await owner.query(
    `INSERT INTO needs.event_log (event_id, type, aggregate_id, aggregate_version, occurred_at, payload)
     SELECT gen_random_uuid(), 'needs.need.opened', gen_random_uuid(), 1, now(), '{}' FROM generate_series(1, $1)`,
    [EVENTS],
  );
});

afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

it('reads on in the order of an index, and does not sort all that is there', async () => {
  expect(await plan()).toContain('Index Scan');
  expect(await plan()).not.toContain('Sort');
});

it('brings policies of an older installation to the same, which would have it sort all', async () => {
  const now = await policies();
  await owner.query(
    `ALTER POLICY readers ON needs.event_log USING (current_setting('mutua.reader', true) = 'system')`,
  );
  await owner.query(
    `ALTER POLICY writers ON needs.event_log
     WITH CHECK (current_setting('mutua.reader', true) IN ('system', 'coordinator', 'person', 'nobody'))`,
  );
  expect(await plan()).toContain('Sort');
  await owner.query('DELETE FROM needs.migration WHERE name = $1', [MIGRATION]);
  await prepareLog();
  expect(await plan()).not.toContain('Sort');
  expect(await policies()).toEqual(now);
});
