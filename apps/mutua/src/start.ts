import {
  assertDatabaseAnswers,
  createApp,
  listen,
  PlatformModule,
  serveApiBrowser,
} from '@mutua/platform/context';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import type { MutuaConfig } from './config.js';
import { CONTEXTS } from './contexts.js';

/** A running Mutua; `stop` ends all that it started. */
export interface RunningMutua {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts every context in this process, on an embedded PostgreSQL unless `DATABASE_URL` names another.
 *
 * @throws UnusableDataDirectory, DatabaseUnusable, PortTaken
 */
export async function startMutua(config: MutuaConfig): Promise<RunningMutua> {
  const embedded = config.DATABASE_URL === '' ? await startEmbeddedPostgres(config.MUTUA_DATA_DIR) : null;
  try {
    return await run(config, embedded);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function run(config: MutuaConfig, embedded: EmbeddedPostgres | null): Promise<RunningMutua> {
  if (!embedded) await assertDatabaseAnswers(config.DATABASE_URL);
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
  const origin = await listen(app, config.PORT, config.HOST);
  return {
    origin,
    async stop() {
      await app.close();
      await embedded?.stop();
    },
  };
}
