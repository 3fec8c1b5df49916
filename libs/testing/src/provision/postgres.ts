import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import { eventually } from '../eventually.js';
import { freePort } from './free-port.js';
import type { TestServer } from './test-server.js';

const START_WITHIN_MS = 60_000;
/** A commit that was answered must survive a crash of the server; a crash of the machine is not tested here. */
const SETTINGS = { fsync: 'off', max_connections: '300' };

/** A PostgreSQL of one's own, which can crash. */
export interface TestPostgres extends TestServer {
  /** Ends the server without asking (SIGKILL), in the middle of whatever it does. */
  crash(): Promise<void>;
}

/** Starts one that keeps its address over stops, crashes and starts. */
export async function ownPostgres(): Promise<TestPostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'mutua-postgres-'));
  const settings = { ...SETTINGS, port: String(await freePort()) };
  let server = await startEmbeddedPostgres(directory, settings);
  return {
    address: server.url,
    ours: true,
    stop: () => server.stop(),
    crash: async () => {
      const [pid] = (await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await eventually(async () => assertGone(Number(pid)));
      await server.stop();
    },
    start: async () => {
      // after a crash the server's processes must all have gone before it starts again
      server = await eventually(() => startEmbeddedPostgres(directory, settings), START_WITHIN_MS);
    },
    remove: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function assertGone(pid: number): void {
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  throw new Error(`The process ${pid} is still there.`);
}
