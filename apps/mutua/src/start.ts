import { join } from 'node:path';
import { startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import { startService, type RunningService, type ServicePlan } from '@mutua/platform/service';
import type { MutuaConfig } from './config.js';
import { CONTEXTS } from './contexts.js';

const PORTAL = join(import.meta.dirname, '../../portal/dist');

/**
 * Starts every context in this process, on an embedded PostgreSQL unless `DATABASE_URL` names another.
 *
 * @throws UnusableDataDirectory, DatabaseUnusable, PagesMissing, CannotListen
 */
export async function startMutua(
  config: MutuaConfig,
  environment: ServicePlan['environment'],
  onFatal: (error: Error) => void,
): Promise<RunningService> {
  const plan = { name: 'mutua', contexts: CONTEXTS, environment, onFatal, pages: PORTAL };
  if (config.DATABASE_URL !== '') return startService(plan, config);
  const embedded = await startEmbeddedPostgres(config.MUTUA_DATA_DIR);
  try {
    const service = await startService(plan, { ...config, DATABASE_URL: embedded.url });
    return {
      ...service,
      async stop() {
        await service.stop();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
