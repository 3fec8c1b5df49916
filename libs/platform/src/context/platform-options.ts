import type { DestinationStream } from 'pino';
import type { TokenTerms } from '../auth/token-verifier.js';
import type { RateLimit } from '../http/rate-limits.js';
import type { KafkaSettings } from '../messaging/index.js';
import type { RedisLink } from '../redis/index.js';
import type { TokenIssuer } from '../token-issuer/index.js';

/** What an app decides once for every context it runs. */
export interface PlatformOptions {
  /** PostgreSQL connection string; each context keeps to a schema of its own in this database. */
  readonly databaseUrl: string;
  /** Connections a context's pool may hold. */
  readonly poolSize: number;
  readonly tokens: TokenTerms;
  /** `fatal` to `trace`, or `silent`. */
  readonly logLevel: string;
  /** Where lines of the log go; to standard output unless it is given. */
  readonly logTo?: DestinationStream;
  /** The Kafka over which contexts meet; without it they meet in the one database that they share. */
  readonly kafka?: KafkaSettings;
  /** What instances share and may lose: jobs and counts of requests. Without it each keeps its own. */
  readonly redis?: RedisLink;
  /** How much one caller may ask; without it there is no limit. */
  readonly rateLimit?: RateLimit;
  /** Called when only a new process can go on: it must end this one. */
  readonly onFatal?: (error: Error) => void;
  /** Where the keys are ours: who signs tokens here, and whose public keys are served to other services. */
  readonly issuer?: TokenIssuer;
  /** The environment that the process was started with: a context reads settings of its own from it. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export const PLATFORM_OPTIONS = Symbol('PLATFORM_OPTIONS');
export const LOGGER = Symbol('LOGGER');
