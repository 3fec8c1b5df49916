import type { Type } from '@nestjs/common';
import { migrateService } from './migrate.js';
import { runProcess } from './run-process.js';
import { readServiceConfig } from './service-settings.js';
import { startService } from './start-service.js';

/** Runs one context as a process of its own, on the settings of the environment; with `--migrate-only` just its migrations. */
export function runService(name: string, context: Type): Promise<void> {
  if (process.argv.includes('--migrate-only')) return migrateService(name, context);
  return runProcess({
    title: `Mutua ${name}`,
    start: async (onFatal) =>
      startService(
        { name: `mutua-${name}`, contexts: { [name]: context }, environment: process.env, onFatal },
        readServiceConfig(process.env),
      ),
  });
}
