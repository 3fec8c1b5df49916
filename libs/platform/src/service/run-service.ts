import type { Type } from '@nestjs/common';
import { InvalidConfig } from '../config/index.js';
import { migrateService } from './migrate.js';
import { runProcess } from './run-process.js';
import { readSettings } from './read-settings.js';
import { readServiceConfig } from './service-settings.js';
import { startService } from './start-service.js';

const MIGRATE_ONLY = '--migrate-only';

/**
 * Runs one context as a process of its own, on the settings of the environment; with `--migrate-only` just its migrations.
 *
 * @param pages the folder of the built portal, for the service that serves it
 */
export function runService(name: string, context: Type, pages?: string): Promise<void> {
  const words = process.argv.slice(2);
  if (words.length === 1 && words[0] === MIGRATE_ONLY) return migrateService(name, context);
  return runProcess({
    title: `Mutua ${name}`,
    start: async (onFatal) => {
      if (words.length > 0)
        throw new InvalidConfig([`${words.join(' ')} is no option; there is ${MIGRATE_ONLY}`]);
      const plan = {
        name: `mutua-${name}`,
        contexts: { [name]: context },
        environment: process.env,
        onFatal,
        ...(pages === undefined ? {} : { pages }),
      };
      return startService(plan, readSettings(plan, readServiceConfig));
    },
  });
}
