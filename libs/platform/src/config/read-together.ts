import type { Environment } from './environment.js';
import { InvalidConfig } from './load-config.js';
import { notesOnMisspelt } from './misspelt-settings.js';

/**
 * Reads settings in several steps and tells all that is wrong in them at once: whoever mends one setting must not learn of
 * the next only at the next start.
 *
 * @throws InvalidConfig
 */
export function readTogether<R extends readonly unknown[]>(
  steps: readonly [...{ [K in keyof R]: () => R[K] }],
): R {
  const problems = new Set<string>();
  const results = steps.map((step) => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof InvalidConfig)) throw error;
      for (const problem of error.problems) problems.add(problem);
      return undefined;
    }
  });
  if (problems.size > 0) throw new InvalidConfig([...problems]);
  return results as unknown as R;
}

/**
 * Reads settings, and where that fails also tells of variables that are nearly the name of one.
 *
 * @throws InvalidConfig
 */
export function tellingMisspelt<C>(names: readonly string[], env: Environment, read: () => C): C {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error;
    const { problems } = error;
    // a missing setting is told with the variable that was set instead
    const untold = names.filter(
      (name) => !problems.some((problem) => problem.startsWith(`${name} is not set`)),
    );
    throw new InvalidConfig([...problems, ...notesOnMisspelt(untold, env)]);
  }
}
