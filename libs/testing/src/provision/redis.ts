import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerRedis } from './docker.js';
import { freePort } from './free-port.js';
import { startLocally } from './local-process.js';
import { fromEnvironment, provide, type Provided, type Way } from './provision.js';
import { foreignServer, type TestServer } from './test-server.js';

/** @throws NotProvided */
export function provideRedis(): Promise<Provided<TestServer>> {
  return provide('Redis', [
    fromEnvironment('MUTUA_TEST_REDIS_URL', foreignServer),
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
