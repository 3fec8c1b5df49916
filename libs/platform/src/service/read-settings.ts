import { readTogether, tellingMisspelt, type Environment } from '../config/index.js';
import { definitionOf } from '../context/index.js';
import { SERVICE_SETTINGS } from './service-settings.js';
import type { ServicePlan } from './start-service.js';

/** The names of all settings that a process with these contexts reads. */
export function settingNames(contexts: ServicePlan['contexts']): string[] {
  const own = Object.values(contexts).flatMap((context) => definitionOf(context).settings?.names ?? []);
  return [...Object.keys(SERVICE_SETTINGS), ...own];
}

/**
 * Holds all settings of a process to what they may be, its contexts' own among them, before anything is started.
 *
 * @param read those of the process itself
 * @throws InvalidConfig
 */
export function readSettings<C>(
  { contexts, environment }: Pick<ServicePlan, 'contexts' | 'environment'>,
  read: (environment: Environment) => C,
): C {
  const own = Object.values(contexts).map(
    (context) => () => definitionOf(context).settings?.read({ environment }),
  );
  const readAll = () => readTogether([() => read(environment), ...own]);
  const [config] = tellingMisspelt(settingNames(contexts), environment, readAll);
  return config;
}
