import { isIP } from 'node:net';
import {
  atLeastOne,
  bool,
  databaseUrl,
  itemsOf,
  listOf,
  loadConfig,
  missingFor,
  oneOf,
  port,
  str,
  urlLike,
  urlWithPassword,
  webUrl,
  wholeNumber,
  type Environment,
} from '../config/index.js';
import type { RateLimit } from '../http/rate-limits.js';
import type { RedisSettings } from '../redis/index.js';
import type { KafkaLogin, KafkaSettings } from '../messaging/index.js';

const redisUrl = urlWithPassword(
  'redis://host:6379 or rediss://user:password@host:6379',
  /^rediss?:\/\/[^/]/,
);
const jwksUrl = urlLike(
  'https://mutua.example.org/.well-known/jwks.json or file:///etc/mutua/keys.json',
  /^(https?:\/\/[^/]|file:)/,
);
const networks = listOf(isNetwork, 'an address or a network');

/** The brokers of a Kafka. */
export const brokerList = listOf((item) => /^[\w.-]+:\d+$/.test(item), 'host:port');

/** The settings that every process of Mutua has; README lists them. */
export const SERVICE_SETTINGS = {
  HOST: str({ default: '127.0.0.1', desc: 'Address to listen on' }),
  PORT: port({ default: 3000, desc: 'Port to listen on' }),
  REDIS_URL: redisUrl({ default: '', desc: 'The Redis that instances share; each keeps its own without' }),
  REDIS_PREFIX: str({ default: 'mutua:', desc: 'Goes before every key in Redis' }),
  RATE_LIMIT: wholeNumber(0)({
    default: 2_000,
    desc: 'Requests a caller may make in ten seconds; 0 is no limit',
  }),
  TRUSTED_PROXIES: networks({ default: '', desc: 'Proxies whose word for the address of a client is taken' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl('http://collector:4318')({
    default: '',
    desc: 'Where traces are sent; none are made without',
  }),
  METRICS_HOST: str({ default: '127.0.0.1', desc: 'Address to serve metrics on' }),
  METRICS_PORT: port({ default: undefined, desc: 'Port to serve metrics on; none are served without' }),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')({ default: 'warn' }),
  DATABASE_URL: databaseUrl({ desc: 'The PostgreSQL database of this process' }),
  DATABASE_POOL_SIZE: atLeastOne({ default: 10, desc: 'Connections a context may hold' }),
  MUTUA_DATA_DIR: str({ default: '.mutua', desc: 'Where the signing key is kept' }),
  MUTUA_JWKS_URL: jwksUrl({
    default: '',
    desc: 'Where the keys are that check tokens; else the data directory',
  }),
  KAFKA_BROKERS: brokerList({ desc: 'host:port of some brokers, with commas between them' }),
  KAFKA_SSL: bool({ default: false }),
  KAFKA_SASL_MECHANISM: oneOf('plain', 'scram-sha-256', 'scram-sha-512')({ default: undefined }),
  KAFKA_SASL_USERNAME: str({ default: '' }),
  KAFKA_SASL_PASSWORD: str({ default: '' }),
  KAFKA_PREFIX: str({ default: '', desc: 'Goes before the names of topics and groups' }),
  KAFKA_TOPICS: oneOf('create', 'check')({ default: 'create', desc: 'What to do where topics are missing' }),
};

/** The seconds in which the requests of RATE_LIMIT may be made. */
const RATE_SECONDS = 10;

export type ServiceConfig = ReturnType<typeof readServiceConfig>;

/** @throws InvalidConfig */
export function readServiceConfig(env: Environment) {
  return loadConfig(SERVICE_SETTINGS, env, settingConflicts);
}

type KafkaConfig = Pick<ServiceConfig, Extract<keyof ServiceConfig, `KAFKA_${string}`>>;

type Numbers = Partial<Record<'PORT' | 'METRICS_PORT', number | undefined>>;
type Words = Partial<
  Record<
    'HOST' | 'METRICS_HOST' | 'KAFKA_SASL_MECHANISM' | 'KAFKA_SASL_USERNAME' | 'KAFKA_SASL_PASSWORD',
    string | undefined
  >
>;

/** What is wrong with settings of a process that are right one by one, a line each. */
export function settingConflicts(config: Numbers & Words): string[] {
  return [...listenerConflicts(config), ...missingFor('KAFKA_SASL_MECHANISM', LOGIN, config)];
}

const LOGIN = ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'];
const EVERYWHERE = ['0.0.0.0', '::'];

function listenerConflicts({ HOST, PORT, METRICS_HOST, METRICS_PORT }: Numbers & Words): string[] {
  const sameHost =
    HOST === METRICS_HOST || [HOST, METRICS_HOST].some((host) => EVERYWHERE.includes(host ?? ''));
  if (PORT === undefined || PORT !== METRICS_PORT || !sameHost) return [];
  return [`METRICS_PORT is wrong: ${METRICS_PORT} is PORT, too, and each needs one of its own`];
}

/** The Redis that the settings name, or null when they name none. */
export function redisSettingsOf({
  REDIS_URL: url,
  REDIS_PREFIX: prefix,
}: Pick<ServiceConfig, 'REDIS_URL' | 'REDIS_PREFIX'>): RedisSettings | null {
  return url === '' ? null : { url, prefix };
}

/** Null when there is no limit. */
export function rateLimitOf({ RATE_LIMIT: requests }: Pick<ServiceConfig, 'RATE_LIMIT'>): RateLimit | null {
  return requests === 0 ? null : { requests, seconds: RATE_SECONDS };
}

function isNetwork(proxy: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(proxy)) return true;
  const [address = '', bits = '0'] = proxy.split('/');
  return isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= 128;
}

/** The Kafka that the settings name, or null when they name none. */
export function kafkaSettingsOf(config: KafkaConfig): KafkaSettings | null {
  const brokers = itemsOf(config.KAFKA_BROKERS);
  if (brokers.length === 0) return null;
  return {
    brokers,
    ssl: config.KAFKA_SSL,
    login: loginOf(config),
    prefix: config.KAFKA_PREFIX,
    missingTopics: config.KAFKA_TOPICS === 'check' ? 'complain' : 'create',
  };
}

function loginOf(config: KafkaConfig): KafkaLogin | null {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD } = config;
  if (mechanism === undefined) return null;
  return { mechanism, username: KAFKA_SASL_USERNAME, password: KAFKA_SASL_PASSWORD };
}
