import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerRedis } from './docker.js';
import { freePort } from './free-port.js';
import { startLocally } from './local-process.js';
import { fromEnvironment, provide, type Provided, type Way } from './provision.js';
import { foreignServer, type TestServer } from './test-server.js';

/** Names a Redis that tests may use. */
export const REDIS_VARIABLE = 'MUTUA_TEST_REDIS_URL';
/** Set by the set-up of a run where no Redis can be had: why not. */
export const REDIS_MISSING_VARIABLE = 'MUTUA_TEST_REDIS_MISSING';

/**
 * @param ours whether the test must be able to stop it: then it is one of its own
 * @throws NotProvided
 */
export function provideRedis({ ours = false } = {}): Promise<Provided<TestServer>> {
  return provide('Redis', [
    ...(ours ? [] : [fromEnvironment(REDIS_VARIABLE, foreignServer)]),
    { from: 'Docker', open: dockerRedis },
    localRedis,
  ]);
}

const localRedis: Way<TestServer> = {
  from: 'the program redis-server',
  open: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'mutua-redis-'));
    const port = await freePort();
    const settings = { bind: '127.0.0.1', port: String(port), dir: directory, appendonly: 'yes', save: '' };
    return startLocally({
      command: 'redis-server',
      args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
      directory,
      address: `redis://127.0.0.1:${port}`,
      port,
    });
  },
};
