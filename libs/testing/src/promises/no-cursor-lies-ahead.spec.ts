import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually, newTestId, TestApp } from '../index.js';
import { needWithdrawn, probeContext } from './probe-context.js';

let app: TestApp;
let database: pg.Client;

beforeAll(async () => {
  app = await TestApp.start({ contexts: { probe: probeContext() }, publishers: ['needs'] });
  database = new pg.Client({ connectionString: app.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await app.stop();
});

async function publish(): Promise<string> {
  const id = newTestId();
  await app.publisher.publish(needWithdrawn(id), { id, version: 1 });
  return id;
}

const effectsOn = async (subject: string) =>
  (await database.query('SELECT 1 FROM probe.effect WHERE subject = $1', [subject])).rowCount;

/** The reader connects anew and takes its cursor from the database, as it does after a restore. */
const cutTheReader = () =>
  database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'probe reads the event logs' AND datname = current_database()`,
  );

it('a dump from a server that had counted further turns readiness red until its cursors are set back', async () => {
  const before = await publish();
  await eventually(async () => expect(await effectsOn(before)).toBe(1));
  await database.query(`UPDATE probe.log_cursor SET transaction_id = '4000000000'`);
  await cutTheReader();
  const ready = () => app.withToken(null).get('/health/ready');
  await eventually(async () => {
    const contexts = { probe: ['events are not being received'] };
    expect(await ready()).toMatchObject({ status: 503, body: { contexts } });
  });
  // a reader that merely reconnects is red for a moment too; one that took the cursor for good would count a backlog of 0
  const admin = await app.as({ roles: ['admin'] });
  const backlog = () => admin.get('/api/operations/probe/backlog');
  expect((await backlog()).status).toBe(500);
  const meanwhile = await publish();
  await database.query(`UPDATE needs.event_log SET transaction_id = '0'`);
  await database.query(`UPDATE probe.log_cursor SET transaction_id = '0', position = 0`);
  await eventually(async () => expect(await effectsOn(meanwhile)).toBe(1));
  await eventually(async () => expect((await ready()).status).toBe(200));
  expect(await backlog()).toMatchObject({ status: 200, body: [{ publisher: 'needs', waiting: 0 }] });
  expect(await effectsOn(before)).toBe(1);
});
