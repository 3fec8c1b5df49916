import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig, startMutua } from '@mutua/mutua';
import type { RunningService } from '@mutua/platform/service';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import { ApiClient, createTestDatabase, newTestId, TraceCollector, type TestDatabase } from '@mutua/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Users } from './main-job.js';
import { followNeed } from './one-trace.js';

let collector: TraceCollector;
let database: TestDatabase;
let directory: string;
let mutua: RunningService;
let users: Users;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

beforeAll(async () => {
  collector = await TraceCollector.start();
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'mutua-trace-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    MUTUA_DATA_DIR: directory,
    PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
  });
  mutua = await startMutua(config, {}, (error) => {
    throw error;
  });
  const issuer = await TokenIssuer.load(directory);
  users = {
    as: async (person) =>
      new ApiClient(
        mutua.origin,
        await issuer.tokenFor({ userId: newTestId(), organisationId: null, ...person }),
      ),
  };
});

afterAll(async () => {
  await mutua?.stop();
  await collector?.stop();
  await database?.drop();
  await rm(directory, { recursive: true, force: true });
});

it('one trace leads from the request that opens a need to its proposal and who is told of it', async () => {
  const path = await followNeed(users, collector);
  expect(path.map(({ name }) => name)).toEqual([
    'POST /api/needs/:id/approve',
    'NeedsController.approve',
    'handle needs.need.opened',
    'clear a need',
    'handle matching.proposal.proposed',
  ]);
});

it('spans hold nothing of people', () => {
  const text = JSON.stringify(collector.spans);
  expect(collector.spans.length).toBeGreaterThan(10);
  expect(text).not.toMatch(/@mutua\.example|Ministry of Traces|Bearer/);
});
