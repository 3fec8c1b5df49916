import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessGuard } from '../auth/access.guard.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { Clock, SystemClock } from '../clock/index.js';
import { BodyGuard } from '../http/body.guard.js';
import { HandlerSpanInterceptor } from '../http/handler-span.interceptor.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { RateLimits } from '../http/rate-limits.js';
import { RequestLimiter } from '../http/request-limiter.js';
import { DtoPipe } from '../http/validation.pipe.js';
import { EmbeddedTransport, EventTransport, KafkaTransport } from '../messaging/index.js';
import { createLogger } from '../observability/logger.js';
import { LiveBus } from '../live/index.js';
import { Metrics } from '../observability/metrics/index.js';
import { isTracing } from '../observability/tracing.js';
import { HealthController } from './health.controller.js';
import { JwksController } from './jwks.controller.js';
import { LOGGER, PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';
import { RunningContexts } from './running-contexts.js';
import { StartNotes } from './start-notes.js';
import { VocabularyController } from './vocabulary.controller.js';

/** What every context of a process stands on. */
@Module({})
export class PlatformModule {
  static forApp(options: PlatformOptions, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController, VocabularyController, ...(options.issuer ? [JwksController] : [])],
      providers: [
        { provide: PLATFORM_OPTIONS, useValue: options },
        { provide: LOGGER, useValue: createLogger(options.logLevel, options.logTo) },
        { provide: Clock, useValue: clock },
        { provide: TokenVerifier, useValue: new TokenVerifier(options.tokens) },
        { provide: Metrics, useValue: metricsOf(options) },
        RunningContexts,
        StartNotes,
        {
          provide: LiveBus,
          inject: [LOGGER],
          useFactory: (logger: Logger) => new LiveBus(options.redis ?? null, logger),
        },
        {
          provide: EventTransport,
          inject: [Metrics, LOGGER],
          useFactory: (metrics: Metrics, logger: Logger) => transportOf(options, metrics, logger),
        },
        {
          provide: APP_GUARD,
          inject: [Reflector, TokenVerifier, Metrics, LOGGER],
          useFactory: (reflector: Reflector, verifier: TokenVerifier, metrics: Metrics, logger: Logger) =>
            new AccessGuard(reflector, verifier, limiterOf(options, metrics, logger), logger),
        },
        { provide: APP_GUARD, useClass: BodyGuard },
        { provide: APP_PIPE, useClass: DtoPipe },
        ...(isTracing() ? [{ provide: APP_INTERCEPTOR, useClass: HandlerSpanInterceptor }] : []),
        {
          provide: APP_FILTER,
          inject: [RunningContexts, LOGGER],
          useFactory: (running: RunningContexts, logger: Logger) =>
            new ProblemFilter(
              // what is of no context here is noted by the first: it was refused all the same
              (context) => (running.get(context) ?? running.all()[0])?.refusedAttempts ?? null,
              logger,
            ),
        },
      ],
      exports: [
        PLATFORM_OPTIONS,
        LOGGER,
        Clock,
        EventTransport,
        LiveBus,
        Metrics,
        RunningContexts,
        StartNotes,
      ],
    };
  }
}

function metricsOf({ redis }: PlatformOptions): Metrics {
  const metrics = new Metrics();
  if (redis) metrics.watchRedis(redis);
  return metrics;
}

function limiterOf(
  { rateLimit, redis }: PlatformOptions,
  { http }: Metrics,
  logger: Logger,
): RequestLimiter | null {
  return rateLimit ? new RequestLimiter(new RateLimits(rateLimit, redis, http, logger)) : null;
}

function transportOf(options: PlatformOptions, { events: signals }: Metrics, logger: Logger): EventTransport {
  const { databaseUrl, kafka: settings } = options;
  if (!settings) return new EmbeddedTransport(databaseUrl, signals, logger);
  const onFatal = (error: Error) => {
    logger.fatal({ err: error }, `${error.message}; this process cannot go on`);
    options.onFatal?.(error);
  };
  return new KafkaTransport({ settings, databaseUrl, logger, signals, onFatal });
}
