import { cleanEnv, EnvMissingError, type CleanedEnv } from 'envalid';
import { withoutEmpty, type Environment } from './environment.js';
import { misspeltSettings } from './misspelt-settings.js';

/** Environment variables that are missing or wrong, one line each. */
export class InvalidConfig extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration: ${problems.join('; ')}`);
    this.name = 'InvalidConfig';
  }
}

/**
 * Reads settings from environment variables by a list of validators. An empty variable counts as not set.
 *
 * @param together what is wrong with settings that are right one by one, a line each; it sees no setting that is wrong
 * @throws InvalidConfig naming every variable that is missing or wrong
 */
export function loadConfig<S extends Parameters<typeof cleanEnv>[1]>(
  specs: S,
  env: Environment,
  together: (config: Partial<CleanedEnv<S>>) => readonly string[] = () => [],
): CleanedEnv<S> {
  const set = withoutEmpty(env);
  return cleanEnv(set, specs, {
    reporter: ({ errors, env: config }) => {
      const problems = Object.entries(errors).map(([name, error]) =>
        error instanceof EnvMissingError
          ? `${name} is not set${instead(name, set)}`
          : `${name} is wrong: ${error instanceof Error ? error.message : ''}`,
      );
      problems.push(...together(config as Partial<CleanedEnv<S>>));
      if (problems.length > 0) throw new InvalidConfig(problems);
    },
  });
}

function instead(name: string, env: Environment): string {
  const [misspelt] = misspeltSettings([name], env);
  return misspelt ? ` (${misspelt.given} is: is it misspelt?)` : '';
}

/** What is missing of settings that another one needs where it is set, a line each. */
export function missingFor(
  setting: string,
  needed: readonly string[],
  config: Readonly<Record<string, unknown>>,
): string[] {
  if (!config[setting]) return [];
  return needed
    .filter((name) => config[name] === '')
    .map((name) => `${name} is not set, and ${setting} needs it`);
}
