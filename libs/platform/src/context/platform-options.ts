import type { TokenTerms } from '../auth/token-verifier.js';

/** What an app decides once for every context it runs. */
export interface PlatformOptions {
  /** PostgreSQL connection string; each context keeps to a schema of its own in this database. */
  readonly databaseUrl: string;
  /** Connections a context's pool may hold. */
  readonly poolSize: number;
  readonly tokens: TokenTerms;
  /** `fatal` to `trace`, or `silent`. */
  readonly logLevel: string;
}

export const PLATFORM_OPTIONS = Symbol('PLATFORM_OPTIONS');
export const LOGGER = Symbol('LOGGER');
