import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, freePort, startProcess } from '@mutua/demo';
import type { OutboxRow } from './outbox.js';
import { askTool, runTool } from './tool.spec-data.js';

const LONG = 300_000;

let directory: string;
let env: Record<string, string>;

const startMutua = async () =>
  startProcess({ script: APP, env: { ...env, HOST: '127.0.0.1', PORT: String(await freePort()) } });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mutua-ops-'));
  // the database's account must pass through
  await chmod(directory, 0o755);
  env = { MUTUA_DATA_DIR: directory };
});

afterAll(() => rm(directory, { recursive: true, force: true }));

it(
  'the tool looks at the installation of a data directory, whether it runs or not, and makes none',
  async () => {
    const none = await runTool(env, 'outbox');
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain(`there is no database in ${directory}`);

    const mutua = await startMutua();
    try {
      expect(await askTool(env, 'outbox')).toHaveProperty('horizon');
      const running = await runTool(env, 'rebuild', 'matching', 'pool', '--yes');
      expect(running).toMatchObject({ code: 1, stderr: expect.stringContaining('matching is running') });
    } finally {
      await mutua.stop();
    }

    const { outbox } = await askTool<{ outbox: OutboxRow[] }>(env, 'outbox');
    expect(outbox.every(({ waiting }) => waiting === 0)).toBe(true);
    expect(await askTool(env, 'rebuild', 'matching', 'pool', '--yes')).toMatchObject({ events: 0 });
    // the tool has stopped the database that it started: Mutua starts as after any stop
    expect(await (await startMutua()).stop()).toMatchObject({ code: 0, complaints: '' });
  },
  LONG,
);
