import { createPostgresBackend, withBackend } from 'bullmq';
import type { Logger } from 'pino';
import type { JobMetrics } from '../observability/metrics/index.js';
import type { RecurringJob } from './recurring-job.js';

/** Where jobs are kept. */
export interface JobStore {
  readonly connectionString: string;
}

export interface RunningJobs {
  /** How many jobs are in which state. */
  counts(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

const OnPostgres = withBackend(createPostgresBackend);

/**
 * Runs a context's recurring jobs on BullMQ: one queue a context, one scheduler a job by a stable id, so that any number
 * of processes run each of them once.
 */
export async function runRecurringJobs(
  context: string,
  jobs: readonly RecurringJob[],
  store: JobStore,
  metrics: JobMetrics,
  logger: Logger,
): Promise<RunningJobs> {
  if (jobs.length === 0) return { counts: async () => ({}), stop: async () => undefined };
  const connection = { connectionString: store.connectionString, schema: 'jobs', migrate: true, max: 3 };
  const byName = new Map(jobs.map((job) => [job.constructor.name, job]));
  const queue = new OnPostgres.Queue(context, { connection });
  queue.on('error', (error) => logger.warn({ err: error, context }, 'the job queue has trouble'));
  for (const [name, job] of byName) await queue.upsertJobScheduler(name, { every: job.everyMs }, { name });
  const worker = new OnPostgres.Worker(
    context,
    async (job) => {
      const recurring = byName.get(job.name);
      if (!recurring) throw new Error(`No job of this context is called ${job.name}.`);
      await metrics.time(context, job.name, () => recurring.run());
    },
    { connection, removeOnComplete: { count: 100 }, removeOnFail: { count: 1_000 } },
  );
  worker.on('failed', (job, error) => logger.error({ err: error, job: job?.name }, 'a job failed'));
  worker.on('error', (error) => logger.warn({ err: error, context }, 'the job worker has trouble'));
  return {
    counts: () => queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
    async stop() {
      await worker.close();
      await queue.close();
    },
  };
}
