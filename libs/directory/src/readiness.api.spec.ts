import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpAdapterHost } from '@nestjs/core';
import pg from 'pg';
import { DirectoryApp, aPerson, refusal, USERS } from './directory-app.spec-data.js';

let directory: DirectoryApp;
let database: pg.Client;

beforeAll(async () => {
  directory = await DirectoryApp.start();
  database = new pg.Client({ connectionString: directory.app.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await directory.stop();
});

const readiness = () => directory.app.withToken(null).get('/health/ready');

describe('readiness', () => {
  it('ends when the disk takes no writes, and comes back when it does', async () => {
    await database.query(`
      CREATE FUNCTION directory.disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$`);
    await database.query(`
      CREATE TRIGGER full_disk BEFORE INSERT ON directory.idempotency_key
      FOR EACH ROW EXECUTE FUNCTION directory.disk_is_full()`);
    expect((await readiness()).status).toBe(200);
    const lost = await directory.operator.post(USERS, { body: aPerson() });
    expect(lost).toMatchObject(refusal(503, 'service-unavailable'));
    const contexts = { directory: ['the disk takes no writes'] };
    for (let asked = 0; asked < 2; asked += 1)
      expect(await readiness()).toMatchObject({ status: 503, body: { status: 'not-ready', contexts } });
    await database.query('DROP TRIGGER full_disk ON directory.idempotency_key');
    expect(await readiness()).toMatchObject({ status: 200, body: { status: 'ready' } });
    const { rows } = await database.query('SELECT 1 FROM directory.idempotency_key');
    expect(rows).toEqual([]);
    expect((await directory.operator.post(USERS, { body: aPerson() })).status).toBe(201);
  });
});

describe('a request', () => {
  it('must have arrived within a minute', () => {
    const { httpAdapter } = directory.app.get(HttpAdapterHost);
    const server = httpAdapter.getHttpServer() as { requestTimeout: number };
    expect(server.requestTimeout).toBe(60_000);
  });
});
