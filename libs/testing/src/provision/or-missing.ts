import { NotProvided } from './provision.js';

/**
 * Prepares a server for the suites of a run. Where it cannot be had, the run is told which it is and why, and the suites that
 * need it are skipped by a name that says so; in CI nothing is skipped.
 *
 * @param variable tells the suites why it is missing
 * @throws NotProvided in CI; whatever else went wrong
 */
export async function orMissing(variable: string, prepare: () => Promise<void>): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof NotProvided) || process.env['CI']) throw error;
    process.env[variable] = error.message;
    process.stderr.write(`${error.message}\n`);
  }
}
