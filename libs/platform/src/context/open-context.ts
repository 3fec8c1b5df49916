import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DeadLetterOffice } from '../messaging/dead-letter-office.js';
import type { EventSource, ListeningContext } from '../messaging/index.js';
import { definitionOf } from './context-definition.js';
import { PlatformModule } from './platform.module.js';
import { rebuildProjection, type Rebuilt } from './projection.js';
import { RunningContexts } from './running-contexts.js';

/** A context opened by a tool: it answers no request, receives no event and runs no job. */
export interface OpenContext {
  readonly context: ListeningContext;
  readonly deadLetters: DeadLetterOffice;
  /** @throws Error when the context has no such projection */
  rebuild(projection: string, source: EventSource): Promise<Rebuilt>;
  close(): Promise<void>;
}

/** Opens one context on its database, for tools that do by hand what its process does by itself. */
export async function openContext(module: Type, databaseUrl: string): Promise<OpenContext> {
  const { name, projections = [] } = definitionOf(module);
  const platform = PlatformModule.forApp({ databaseUrl, poolSize: 3, tokens: NOBODY, logLevel: 'silent' });
  const root = { module: class ToolModule {}, imports: [platform, module] };
  // it is created and never initialised: that would begin to receive and to run jobs
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  const runtime = app.get(RunningContexts).get(name);
  if (!runtime) throw new Error(`The context ${name} was not wired.`);
  const { context } = runtime;
  return {
    context,
    deadLetters: new DeadLetterOffice(context),
    async rebuild(wanted, source) {
      const projection = projections.find((one) => one.name === wanted);
      if (!projection) throw new Error(`${name} has no projection ${wanted}.`);
      const keeper = app.get(projection.keeper, { strict: false });
      return rebuildProjection(context, projection, keeper, source);
    },
    close: () => app.close(),
  };
}

/** No request is answered, so no token is checked. */
const NOBODY = {
  issuer: '',
  audience: '',
  keys: () => Promise.reject(new Error('A tool takes no tokens.')),
};
