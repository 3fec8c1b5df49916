import { createApp, PlatformModule, serveApiBrowser } from '@mutua/platform/context';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import type { MutuaConfig } from './config.js';
import { CONTEXTS } from './contexts.js';

/** A running Mutua; `stop` ends all that it started. */
export interface RunningMutua {
  readonly origin: string;
  stop(): Promise<void>;
}

/** The port is taken; the message is one line for the person who started the process. */
export class PortTaken extends Error {}

/**
 * Starts every context in this process, on an embedded PostgreSQL unless `DATABASE_URL` names another.
 *
 * @throws UnusableDataDirectory, PortTaken
 */
export async function startMutua(config: MutuaConfig): Promise<RunningMutua> {
  const embedded = config.DATABASE_URL === '' ? await startEmbeddedPostgres(config.MUTUA_DATA_DIR) : null;
  try {
    return await listen(config, embedded);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function listen(config: MutuaConfig, embedded: EmbeddedPostgres | null): Promise<RunningMutua> {
  const { terms } = await TokenIssuer.load(config.MUTUA_DATA_DIR);
  const platform = PlatformModule.forApp({
    databaseUrl: embedded?.url ?? config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    tokens: terms,
    logLevel: config.LOG_LEVEL,
  });
  const root = { module: class MutuaModule {}, imports: [platform, ...Object.values(CONTEXTS)] };
  const app = await createApp({ root, contexts: CONTEXTS });
  serveApiBrowser(app, CONTEXTS);
  try {
    await app.listen(config.PORT, config.HOST);
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new PortTaken(`port ${config.PORT} on ${config.HOST} is in use; set PORT to another one`);
    }
    throw error;
  }
  return {
    origin: await app.getUrl(),
    async stop() {
      await app.close();
      await embedded?.stop();
    },
  };
}
