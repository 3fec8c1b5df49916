import type { DynamicModule, Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Metrics } from '../observability/metrics/index.js';
import { NestLogger } from '../observability/nest-logger.js';
import { assertEveryEndpointHasARule } from '../auth/assert-access-rules.js';
import { SessionExchange } from '../auth/session-exchange.js';
import { limitBodies } from '../http/body-limits.js';
import { tellVersions } from '../http/etag.js';
import { serveOpenApi } from '../http/openapi.js';
import { tellProvenance } from '../http/request-provenance.js';
import { secureAnswers } from '../http/secure-answers.js';
import { traceRequests } from '../http/trace-requests.js';
import { isTracing } from '../observability/tracing.js';
import { exchangeSessions } from '../http/session-hook.js';
import { answerRouterError, answerUnreadable } from '../http/router-problems.js';
import { LOGGER } from './platform-options.js';

const BODY_LIMIT_BYTES = 1_000_000;
/** How long a request may take to arrive; a slow line sends a need in a few seconds. Node looks every half minute. */
const REQUEST_TIMEOUT_MS = 60_000;

/** What is no part of the API: for whoever runs it, and for other services. */
const OUTSIDE_API: readonly string[] = [
  'health/live',
  'health/ready',
  '.well-known/jwks.json',
  'internal/session',
];

export interface AppPlan {
  /** PlatformModule.forApp(…) and the contexts to run. */
  readonly root: Type | DynamicModule;
  /** The contexts by name, each of which gets an OpenAPI document. */
  readonly contexts: Readonly<Record<string, Type>>;
  /** Addresses and networks of proxies whose word for where a request comes from is taken. */
  readonly trustedProxies?: readonly string[];
}

/**
 * Creates the HTTP application of a process, ready to listen.
 *
 * @throws Error when an endpoint declares no access rule or another than the table of access has, or an event has two reactions
 */
export async function createApp(plan: AppPlan): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: plan.trustedProxies?.length ? [...plan.trustedProxies] : false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    frameworkErrors: answerRouterError,
    clientErrorHandler: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(plan.root, adapter, {
    bufferLogs: true,
    // whoever is told why there is no application needs no account of its parts besides
    autoFlushLogs: false,
    abortOnError: false,
  });
  app.useLogger(new NestLogger(app.get<Logger>(LOGGER)));
  app.flushLogs();
  app.setGlobalPrefix('api', { exclude: [...OUTSIDE_API] });
  secureAnswers(adapter.getInstance());
  if (isTracing()) traceRequests(adapter.getInstance());
  app.get(Metrics).http.observe(adapter.getInstance());
  const sessions = sessionExchangeOf(app);
  if (sessions) exchangeSessions(adapter.getInstance(), sessions);
  limitBodies(adapter.getInstance());
  tellProvenance(adapter.getInstance());
  tellVersions(adapter.getInstance());
  assertEveryEndpointHasARule(app, (path) => OUTSIDE_API.includes(path));
  serveOpenApi(app, plan.contexts);
  return app;
}

/** Only where the context runs that keeps sessions; the other services are given tokens by the entry. */
export function sessionExchangeOf(app: NestFastifyApplication): SessionExchange | null {
  for (const module of app.get(ModulesContainer).values()) {
    if (module.providers.has(SessionExchange))
      return app.get<SessionExchange>(SessionExchange, { strict: false });
  }
  return null;
}
