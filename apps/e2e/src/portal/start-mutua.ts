import { APP, freePort, startProcess } from '@mutua/demo';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts Mutua with its sample people for all tests, as `npm start -- --demo` does; gives what stops it. */
export default async function startMutua(): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-portal-'));
  const port = String(await freePort());
  const env = {
    MUTUA_DATA_DIR: dataDirectory,
    MUTUA_DEMO: 'true',
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    // every test comes from one address
    RATE_LIMIT: '100000',
  };
  const mutua = await startProcess({ script: APP, env });
  // the tests are processes of their own
  process.env['MUTUA_ORIGIN'] = mutua.origin;
  process.env['MUTUA_MAILS'] = join(dataDirectory, 'outbox');
  return async () => {
    await mutua.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}
