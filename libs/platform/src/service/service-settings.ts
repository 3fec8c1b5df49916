import { isIP } from 'node:net';
import { atLeastOne, bool, databaseUrl, InvalidConfig, loadConfig, num, port, str } from '../config/index.js';
import type { RateLimit } from '../http/rate-limits.js';
import type { RedisSettings } from '../redis/index.js';
import type { KafkaLogin, KafkaSettings } from '../messaging/index.js';

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
const BROKER = /^[\w.-]+:\d+$/;

/** The settings that every process of Mutua has; README lists them. */
export const SERVICE_SETTINGS = {
  HOST: str({ default: '127.0.0.1', desc: 'Address to listen on' }),
  PORT: port({ default: 3000, desc: 'Port to listen on' }),
  REDIS_URL: str({ default: '', desc: 'The Redis that instances share; each keeps its own without' }),
  REDIS_PREFIX: str({ default: 'mutua:', desc: 'Goes before every key in Redis' }),
  RATE_LIMIT: num({ default: 2_000, desc: 'Requests a caller may make in ten seconds; 0 is no limit' }),
  TRUSTED_PROXIES: str({ default: '', desc: 'Proxies whose word for the address of a client is taken' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: str({ default: '', desc: 'Where traces are sent; none are made without' }),
  METRICS_HOST: str({ default: '127.0.0.1', desc: 'Address to serve metrics on' }),
  METRICS_PORT: port({ default: undefined, desc: 'Port to serve metrics on; none are served without' }),
  LOG_LEVEL: str({
    default: 'warn',
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
  }),
  DATABASE_URL: databaseUrl({ desc: 'The PostgreSQL database of this process' }),
  DATABASE_POOL_SIZE: atLeastOne({ default: 10, desc: 'Connections a context may hold' }),
  MUTUA_DATA_DIR: str({ default: '.mutua', desc: 'Where the signing key is kept' }),
  MUTUA_JWKS_URL: str({ default: '', desc: 'Where the keys are that check tokens; else the data directory' }),
  KAFKA_BROKERS: str({ desc: 'host:port of some brokers, with commas between them' }),
  KAFKA_SSL: bool({ default: false }),
  KAFKA_SASL_MECHANISM: str({ default: '', choices: ['', ...MECHANISMS] }),
  KAFKA_SASL_USERNAME: str({ default: '' }),
  KAFKA_SASL_PASSWORD: str({ default: '' }),
  KAFKA_PREFIX: str({ default: '', desc: 'Goes before the names of topics and groups' }),
  KAFKA_TOPICS: str({
    default: 'create',
    choices: ['create', 'check'],
    desc: 'What to do where topics are missing',
  }),
};

/** The seconds in which the requests of RATE_LIMIT may be made. */
const RATE_SECONDS = 10;

export type ServiceConfig = ReturnType<typeof readServiceConfig>;

/** @throws InvalidConfig */
export function readServiceConfig(env: Readonly<Record<string, string | undefined>>) {
  return loadConfig(SERVICE_SETTINGS, env);
}

/**
 * The Redis that the settings name, or null when they name none.
 *
 * @throws InvalidConfig
 */
export function redisSettingsOf(
  config: Pick<ServiceConfig, 'REDIS_URL' | 'REDIS_PREFIX'>,
): RedisSettings | null {
  const { REDIS_URL: url, REDIS_PREFIX: prefix } = config;
  if (url === '') return null;
  // the URL may hold a password: it is not repeated
  if (!/^rediss?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new InvalidConfig([
      'REDIS_URL is wrong: it must be like redis://host:6379 or rediss://user:password@host:6379',
    ]);
  return { url, prefix };
}

/** @throws InvalidConfig */
export function rateLimitOf({ RATE_LIMIT: requests }: Pick<ServiceConfig, 'RATE_LIMIT'>): RateLimit | null {
  if (!Number.isInteger(requests) || requests < 0)
    throw new InvalidConfig(['RATE_LIMIT is wrong: it must be a whole number, 0 or more']);
  return requests === 0 ? null : { requests, seconds: RATE_SECONDS };
}

/**
 * Where traces are sent; empty when they are not.
 *
 * @throws InvalidConfig
 */
export function tracesEndpointOf(config: Pick<ServiceConfig, 'OTEL_EXPORTER_OTLP_ENDPOINT'>): string {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint !== '' && !(/^https?:\/\/[^/]/.test(endpoint) && URL.canParse(endpoint)))
    throw new InvalidConfig(['OTEL_EXPORTER_OTLP_ENDPOINT is wrong: it must be like http://collector:4318']);
  return endpoint;
}

const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * The proxies that are trusted, as Fastify takes them.
 *
 * @throws InvalidConfig
 */
export function trustedProxiesOf({ TRUSTED_PROXIES }: Pick<ServiceConfig, 'TRUSTED_PROXIES'>): string[] {
  const proxies = TRUSTED_PROXIES.split(',')
    .map((proxy) => proxy.trim())
    .filter(Boolean);
  const wrong = proxies.filter((proxy) => {
    const [address = '', bits = '0'] = proxy.split('/');
    return !NETWORKS.includes(proxy) && !(isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= 128);
  });
  if (wrong.length > 0)
    throw new InvalidConfig([`TRUSTED_PROXIES is wrong: ${wrong.join(', ')} is no address and no network`]);
  return proxies;
}

type KafkaConfig = Pick<ServiceConfig, Extract<keyof ServiceConfig, `KAFKA_${string}`>>;

/**
 * The Kafka that the settings name, or null when they name none.
 *
 * @throws InvalidConfig
 */
export function kafkaSettingsOf(config: KafkaConfig): KafkaSettings | null {
  const brokers = config.KAFKA_BROKERS.split(',')
    .map((broker) => broker.trim())
    .filter(Boolean);
  if (brokers.length === 0) return null;
  const wrong = brokers.filter((broker) => !BROKER.test(broker));
  if (wrong.length > 0)
    throw new InvalidConfig([`KAFKA_BROKERS is wrong: ${wrong.join(', ')} is not host:port`]);
  return {
    brokers,
    ssl: config.KAFKA_SSL,
    login: loginOf(config),
    prefix: config.KAFKA_PREFIX,
    missingTopics: config.KAFKA_TOPICS === 'check' ? 'complain' : 'create',
  };
}

function loginOf(config: KafkaConfig): KafkaLogin | null {
  const mechanism = MECHANISMS.find((name) => name === config.KAFKA_SASL_MECHANISM);
  const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = config;
  if (!mechanism) return null;
  const missing = Object.entries({ KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password })
    .filter(([, value]) => value === '')
    .map(([name]) => `${name} is not set, and KAFKA_SASL_MECHANISM needs it`);
  if (missing.length > 0) throw new InvalidConfig(missing);
  return { mechanism, username, password };
}
