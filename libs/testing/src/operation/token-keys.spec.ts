import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, str } from '@mutua/platform/config';
import { SERVICE_SETTINGS, startService, type RunningService } from '@mutua/platform/service';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import { ApiClient, createTestDatabase, newTestId, TestPublisher, type TestDatabase } from '../index.js';
import { freePort } from '../provision/free-port.js';
import { probeContext } from '../promises/probe-context.js';

let database: TestDatabase;
let directory: string;
let service: RunningService | null = null;
let keyServer: Server | null = null;

beforeAll(async () => {
  database = await createTestDatabase();
  // a context without Kafka starts once the logs that it reads are there
  const publisher = new TestPublisher(database.url);
  await publisher.prepare('needs');
  await publisher.close();
  directory = await mkdtemp(join(tmpdir(), 'mutua-keys-'));
});

afterEach(async () => {
  await service?.stop();
  keyServer?.close();
  service = keyServer = null;
});

afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

/** A service that is not the directory. */
async function start(settings: Readonly<Record<string, string>>): Promise<RunningService> {
  const environment = {
    DATABASE_URL: database.url,
    MUTUA_DATA_DIR: directory,
    PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
    ...settings,
  };
  const config = loadConfig({ ...SERVICE_SETTINGS, KAFKA_BROKERS: str({ default: '' }) }, environment);
  const plan = { name: 'probe', contexts: { probe: probeContext() }, environment };
  return startService({ ...plan, onFatal: (error) => expect(error).toBeUndefined() }, config);
}

async function readiness(): Promise<{ status: number; probe: unknown }> {
  const answer = await fetch(`${service?.origin}/health/ready`);
  const { contexts } = (await answer.json()) as { contexts: { probe: unknown } };
  return { status: answer.status, probe: contexts.probe };
}

describe('a service that checks tokens by the keys of the directory', () => {
  it('says so when it was not told where they are, and takes those of its own data directory', async () => {
    service = await start({});
    expect(service.notes).toEqual([
      `MUTUA_JWKS_URL is not set: only tokens are taken that the key in ${directory} signs. A directory with another data directory signs none of them.`,
    ]);
    expect(await readiness()).toEqual({ status: 200, probe: 'ready' });
  });

  it('is not ready while nobody answers there, says why, and is once somebody does', async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/keys`;
    service = await start({ MUTUA_JWKS_URL: `${address}?secret=s` });
    expect(service.notes).toEqual([]);
    expect(await readiness()).toEqual({
      status: 503,
      probe: [`the keys that check tokens cannot be had from ${address}: fetch failed (ECONNREFUSED)`],
    });

    const issuer = await TokenIssuer.inMemory();
    keyServer = createServer((_, answer) => answer.end(JSON.stringify(issuer.publicKeys)));
    await once(keyServer.listen(port, '127.0.0.1'), 'listening');
    expect(await readiness()).toEqual({ status: 200, probe: 'ready' });
    const admin = { userId: newTestId(), organisationId: null, roles: ['admin' as const] };
    const client = new ApiClient(service.origin, await issuer.tokenFor(admin));
    expect((await client.get('/api/operations/probe/backlog')).status).toBe(200);
  });
});
