import type {
  BeforeApplicationShutdown,
  OnApplicationBootstrap,
  OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { RefusedAttempts, SealAuditTrail } from '../audit/index.js';
import type { LogBell } from '../event-log/log-bell.js';
import type { Metrics, ObservedContext } from '../observability/metrics/index.js';
import { runRecurringJobs, type RunningJobs } from '../jobs/job-queue.js';
import type { RecurringJob } from '../jobs/index.js';
import type { EventTransport, ListeningContext, Outbox, Reception } from '../messaging/index.js';
import { asSystem } from '../persistence/database-reader.js';
import type { PlatformOptions } from './platform-options.js';
import type { RunningContexts } from './running-contexts.js';

/** Starts what a context does on its own (receiving events, running jobs) and stops it in good order. */
export class ContextRuntime
  implements ObservedContext, OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private reception: Reception | null = null;
  private runningJobs: RunningJobs | null = null;
  readonly refusedAttempts: RefusedAttempts;

  constructor(
    readonly context: ListeningContext,
    private readonly jobs: readonly RecurringJob[],
    private readonly bell: LogBell,
    private readonly transport: EventTransport,
    running: RunningContexts,
    private readonly metrics: Metrics,
    private readonly options: PlatformOptions,
    private readonly logger: Logger,
  ) {
    this.refusedAttempts = new RefusedAttempts(context.dataSource, logger);
    running.add(this);
  }

  get name(): string {
    return this.context.name;
  }

  get dataSource(): DataSource {
    return this.context.dataSource;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.metrics.events.begin(this.name);
    this.reception = await this.transport.receive(this.context);
    const { redis, databaseUrl } = this.options;
    const store = redis ? { redis } : { databaseUrl };
    const jobs = [...this.jobs, new SealAuditTrail(this.dataSource)];
    this.runningJobs = await runRecurringJobs(this.name, jobs, store, this.metrics.jobs, this.logger);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.reception?.stop();
    await this.runningJobs?.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.refusedAttempts.written();
    await this.bell.quiet();
    await this.context.dataSource.destroy();
  }

  /** What keeps this context from doing its work; empty when nothing does. */
  async troubles(): Promise<string[]> {
    const troubles = [...(this.reception?.troubles ?? ['events are not being received'])];
    try {
      await this.context.dataSource.query('SELECT 1');
      if (!(await asSystem(() => this.context.work.disk.takesWrites())))
        troubles.push('the disk takes no writes');
    } catch (error) {
      this.logger.warn({ err: error, context: this.name }, 'the database does not answer');
      troubles.push('the database does not answer');
    }
    const withoutKeys = await this.options.tokens.absence?.();
    return withoutKeys ? [...troubles, withoutKeys] : troubles;
  }

  /** What is not well but leaves requests and their events safe; readiness tells it and stays green. */
  get remarks(): readonly string[] {
    const redis = this.options.redis?.remark ?? null;
    return [...(this.reception?.remarks ?? []), ...(redis === null ? [] : [redis])];
  }

  backlog(): ReturnType<Reception['backlog']> {
    return this.reception?.backlog() ?? Promise.resolve([]);
  }

  outbox(): Promise<Outbox | null> {
    return this.reception?.outbox() ?? Promise.resolve(null);
  }

  jobCounts(): Promise<Readonly<Record<string, number>>> {
    return this.runningJobs?.counts() ?? Promise.resolve({});
  }
}
