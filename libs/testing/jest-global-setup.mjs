import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = 'MUTUA_TEST_DATABASE_URL';
const ROOT = join(import.meta.dirname, '../..');

/**
 * Compiles what has changed, for what is compiled is what runs. Tests use the PostgreSQL of the environment, else an embedded
 * one that lives as long as the run.
 */
export default async function setUp() {
  for (const step of [['node_modules/typescript/bin/tsc', '-b'], ['tools/bundle-processes.mjs']]) {
    execFileSync(process.execPath, step, { cwd: ROOT, stdio: 'inherit' });
  }
  if (process.env[VARIABLE]) return;
  const directory = await mkdtemp(join(tmpdir(), 'mutua-test-'));
  // tests need no durability, only correctness
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '400',
  };
  const { startEmbeddedPostgres } = await import('@mutua/platform/embedded-postgres');
  const server = await startEmbeddedPostgres(directory, settings);
  process.env[VARIABLE] = server.url;
  globalThis.mutuaTestServer = { server, directory };
}
