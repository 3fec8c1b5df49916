import type { Type } from '@nestjs/common';
import { migrateService } from './migrate.js';
import { runProcess } from './run-process.js';
import { readServiceConfig } from './service-settings.js';
import { startService } from './start-service.js';

/**
 * Runs one context as a process of its own, on the settings of the environment; with `--migrate-only` just its migrations.
 *
 * @param pages the folder of the built portal, for the service that serves it
 */
export function runService(name: string, context: Type, pages?: string): Promise<void> {
  if (process.argv.includes('--migrate-only')) return migrateService(name, context);
  return runProcess({
    title: `Mutua ${name}`,
    start: async (onFatal) =>
      startService(
        {
          name: `mutua-${name}`,
          contexts: { [name]: context },
          environment: process.env,
          onFatal,
          ...(pages === undefined ? {} : { pages }),
        },
        readServiceConfig(process.env),
      ),
  });
}
