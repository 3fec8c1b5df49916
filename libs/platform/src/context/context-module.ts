import type { ModuleMetadata, Provider, Type } from '@nestjs/common';
import { DataSource, type EntitySchema } from 'typeorm';
import type { Logger } from 'pino';
import { Clock } from '../clock/index.js';
import { LogBell } from '../event-log/log-bell.js';
import type { RecurringJob } from '../jobs/index.js';
import { Metrics } from '../observability/metrics/index.js';
import { EventTransport, type Reaction } from '../messaging/index.js';
import { indexReactions } from '../messaging/reaction.js';
import { type MigrationClass, openContextDataSource } from '../persistence/context-data-source.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { definitionProvider } from './context-definition.js';
import { ContextRuntime } from './context-runtime.js';
import { LOGGER, PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';
import { operationsController } from './operations.controller.js';
import type { ProjectionDefinition } from './projection.js';
import { RunningContexts } from './running-contexts.js';

/** One bounded context: what it is called, stores, answers, and reacts to. */
export interface ContextDefinition {
  /** Its database schema, and the first word of its events' names. */
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
  readonly reactions: readonly Type<Reaction>[];
  readonly jobs: readonly Type<RecurringJob>[];
  /** Settings of its own. They are read before anything is started, so that a wrong one is told first. */
  readonly settings?: {
    readonly names: readonly string[];
    readonly read: (options: Pick<PlatformOptions, 'environment'>) => unknown;
  };
  /** What an operator can drop and have filled again from the events of others. */
  readonly projections?: readonly ProjectionDefinition[];
}

/**
 * Wires a context as one Nest module: its own database pool and schema, unit of work, reactions and jobs. The module
 * knows neither which other contexts run beside it nor how events reach it.
 */
export function contextModule(definition: ContextDefinition): ModuleMetadata {
  const { name } = definition;
  return {
    controllers: [...definition.controllers, operationsController(name)],
    providers: [
      definitionProvider(definition),
      {
        provide: DataSource,
        inject: [PLATFORM_OPTIONS],
        useFactory: (options: PlatformOptions) =>
          openContextDataSource(definition, options.databaseUrl, options.poolSize),
      },
      {
        provide: LogBell,
        inject: [DataSource, LOGGER],
        useFactory: (dataSource: DataSource, logger: Logger) =>
          new LogBell(dataSource, name, (error) =>
            logger.warn({ err: error, context: name }, 'readers were not woken'),
          ),
      },
      {
        provide: UnitOfWork,
        inject: [DataSource, Clock, LogBell],
        useFactory: (dataSource: DataSource, clock: Clock, bell: LogBell) =>
          new UnitOfWork(dataSource, clock, bell),
      },
      ...definition.providers,
      ...definition.reactions,
      ...definition.jobs,
      {
        provide: ContextRuntime,
        inject: [
          DataSource,
          UnitOfWork,
          LogBell,
          EventTransport,
          RunningContexts,
          Metrics,
          PLATFORM_OPTIONS,
          LOGGER,
          ...definition.reactions,
          ...definition.jobs,
        ],
        useFactory: (
          dataSource: DataSource,
          work: UnitOfWork,
          bell: LogBell,
          transport: EventTransport,
          running: RunningContexts,
          metrics: Metrics,
          options: PlatformOptions,
          logger: Logger,
          ...parts: (Reaction & RecurringJob)[]
        ) => {
          const reactions = parts.slice(0, definition.reactions.length);
          const jobs = parts.slice(definition.reactions.length);
          const listening = { name, dataSource, work, reactions: indexReactions(name, reactions) };
          return new ContextRuntime(listening, jobs, bell, transport, running, metrics, options, logger);
        },
      },
    ],
  };
}
