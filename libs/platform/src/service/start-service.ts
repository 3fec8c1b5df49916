import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { tokenKeysAt } from '../auth/token-keys.js';
import { itemsOf, notesOnMisspelt } from '../config/index.js';
import {
  assertDatabaseAnswers,
  createApp,
  listen,
  Metrics,
  PlatformModule,
  RunningContexts,
  serveApiBrowser,
  servePages,
  sessionExchangeOf,
  StartNotes,
  whyNotListening,
  type AppPlan,
  type PlatformOptions,
} from '../context/index.js';
import { exportTraces } from '../observability/export-traces.js';
import { createLogger } from '../observability/logger.js';
import { MetricsListener } from '../observability/metrics/index.js';
import { RedisLink } from '../redis/index.js';
import { termsWith, TokenIssuer } from '../token-issuer/index.js';
import { settingNames } from './read-settings.js';
import { kafkaSettingsOf, rateLimitOf, redisSettingsOf, type ServiceConfig } from './service-settings.js';

/** A running process of Mutua; `stop` ends all that it started. */
export interface RunningService {
  readonly origin: string;
  /** What kept it from its work when it began to listen; `/health/ready` says what does now. */
  readonly troubles: readonly string[];
  /** What the person who started it must know besides. */
  readonly notes: readonly string[];
  stop(): Promise<void>;
}

export interface ServicePlan {
  /** By which traces name this service. */
  readonly name: string;
  /** The contexts to run, by the name that their API documents bear. */
  readonly contexts: Readonly<Record<string, Type>>;
  /** What contexts read settings of their own from. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called when only a new process can go on. */
  readonly onFatal: (error: Error) => void;
  /** The folder of the built portal, where this process serves it. */
  readonly pages?: string;
}

/**
 * Runs contexts in this process: connects, serves, listens.
 *
 * @throws DatabaseUnusable, RedisUnusable, UnusableKeys, InvalidConfig, PagesMissing, CannotListen, UnusableDataDirectory
 */
export async function startService(plan: ServicePlan, config: ServiceConfig): Promise<RunningService> {
  const [kafka, rateLimit] = [kafkaSettingsOf(config), rateLimitOf(config)];
  const [redisSettings, trustedProxies] = [redisSettingsOf(config), itemsOf(config.TRUSTED_PROXIES)];
  await assertDatabaseAnswers(config.DATABASE_URL);
  const tokens = await tokensOf(config);
  const closing: (() => unknown)[] = [];
  try {
    const logger = createLogger(config.LOG_LEVEL);
    const redis = redisSettings ? await RedisLink.open(redisSettings, logger) : null;
    closing.unshift(() => redis?.close());
    closing.unshift(await exportTraces(plan.name, config.OTEL_EXPORTER_OTLP_ENDPOINT));
    const platform = PlatformModule.forApp({
      databaseUrl: config.DATABASE_URL,
      poolSize: config.DATABASE_POOL_SIZE,
      logLevel: config.LOG_LEVEL,
      onFatal: plan.onFatal,
      environment: plan.environment,
      ...(kafka ? { kafka } : {}),
      ...(redis ? { redis } : {}),
      ...(rateLimit ? { rateLimit } : {}),
      ...tokens,
    });
    const root = { module: class ServiceModule {}, imports: [platform, ...Object.values(plan.contexts)] };
    const service = await serve({ root, contexts: plan.contexts, trustedProxies }, config, plan.pages);
    closing.unshift(() => service.stop());
    return {
      ...service,
      notes: [...service.notes, ...notesOnMisspelt(settingNames(plan.contexts), plan.environment)],
      stop: () => closeAll(closing),
    };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

/** What was opened last is closed first. */
async function closeAll(closing: readonly (() => unknown)[]): Promise<void> {
  for (const close of closing) await close();
}

async function serve(plan: AppPlan, config: ServiceConfig, pages?: string): Promise<RunningService> {
  const app = await createApp(plan);
  serveApiBrowser(app, plan.contexts);
  if (pages !== undefined) await servePages(app, pages);
  const origin = await listen(app, config.PORT, config.HOST);
  const metrics = await serveMetrics(app, config);
  const contexts = app.get(RunningContexts).all();
  const troubles = (await Promise.all(contexts.map((context) => context.troubles()))).flat();
  return {
    origin,
    troubles,
    notes: [...app.get(StartNotes).all(), ...notesOnKeys(app, config)],
    async stop() {
      await metrics?.close();
      await app.close();
    },
  };
}

/** Who signs tokens for the others runs where sessions are kept. */
function notesOnKeys(
  app: NestFastifyApplication,
  { MUTUA_JWKS_URL, MUTUA_DATA_DIR }: ServiceConfig,
): string[] {
  if (MUTUA_JWKS_URL !== '' || sessionExchangeOf(app)) return [];
  return [
    `MUTUA_JWKS_URL is not set: only tokens are taken that the key in ${MUTUA_DATA_DIR} signs. A directory with another data directory signs none of them.`,
  ];
}

async function serveMetrics(
  app: NestFastifyApplication,
  { METRICS_HOST: host, METRICS_PORT: port }: ServiceConfig,
): Promise<MetricsListener | null> {
  if (port === undefined) return null;
  const running = app.get(RunningContexts);
  try {
    return await MetricsListener.open(app.get(Metrics), () => running.all(), { host, port });
  } catch (error) {
    await app.close();
    throw whyNotListening(error, { host, port }, { host: 'METRICS_HOST', port: 'METRICS_PORT' });
  }
}

/** Where the keys are ours, others may ask us for them. */
async function tokensOf(config: ServiceConfig): Promise<Pick<PlatformOptions, 'tokens' | 'issuer'>> {
  if (config.MUTUA_JWKS_URL !== '') return { tokens: termsWith(await tokenKeysAt(config.MUTUA_JWKS_URL)) };
  const issuer = await TokenIssuer.load(config.MUTUA_DATA_DIR);
  return { tokens: issuer.terms, issuer };
}
