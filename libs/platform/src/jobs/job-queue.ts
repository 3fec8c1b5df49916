import type { Logger } from 'pino';
import type { JobMetrics } from '../observability/metrics/index.js';
import { runWithProvenance } from '../observability/provenance.js';
import { inSpan } from '../observability/tracing.js';
import { openJobs, type JobStore, type OpenJobs } from './job-store.js';
import type { RecurringJob } from './recurring-job.js';

export interface RunningJobs {
  /** How many jobs are in which state. */
  counts(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

/** How soon schedules are there again after Redis has lost them. */
const RECONCILE_MS = 5_000;

/**
 * Runs a context's recurring jobs on BullMQ: one queue a context, one scheduler a job by a stable id, so that any number
 * of processes run each of them once. The code is the truth of what is scheduled: Redis may be emptied at any time, so the
 * schedules are put there again and again, which changes nothing where they are.
 */
export async function runRecurringJobs(
  context: string,
  jobs: readonly RecurringJob[],
  store: JobStore,
  metrics: JobMetrics,
  logger: Logger,
): Promise<RunningJobs> {
  if (jobs.length === 0) return { counts: async () => ({}), stop: async () => undefined };
  const byName = new Map(jobs.map((job) => [job.constructor.name, job]));
  const process = async ({ name }: { name: string }) => {
    const recurring = byName.get(name);
    if (!recurring) throw new Error(`No job of this context is called ${name}.`);
    await inSpan({ name: `job ${name}`, kind: 'internal', parent: null }, (traceparent) =>
      runWithProvenance({ actor: null, traceparent }, () =>
        metrics.time(context, name, () => recurring.run()),
      ),
    );
  };
  const open = openJobs(context, store, process, {
    trouble: (error) => logger.warn({ err: error, context }, 'the job store has trouble'),
    failed: (job, error) => logger.error({ err: error, job }, 'a job failed'),
  });
  const schedule = () => scheduleAll(open, byName);
  const stopReconciling = 'redis' in store ? repeat(schedule, context, logger) : await once(schedule);
  return {
    counts: () => open.counts(),
    async stop() {
      stopReconciling();
      await open.close();
    },
  };
}

async function scheduleAll(open: OpenJobs, jobs: ReadonlyMap<string, RecurringJob>): Promise<void> {
  for (const [name, { everyMs }] of jobs) await open.schedule(name, everyMs);
}

async function once(schedule: () => Promise<void>): Promise<() => void> {
  await schedule();
  return () => undefined;
}

/** Goes on whether Redis answers or not: a start does not wait for it. */
function repeat(schedule: () => Promise<void>, context: string, logger: Logger): () => void {
  let scheduling = false;
  const attempt = async () => {
    // what waits for Redis to come back must not pile up
    if (scheduling) return;
    scheduling = true;
    try {
      await schedule();
    } catch (error) {
      logger.warn({ err: error, context }, 'jobs could not be scheduled; it is tried again');
    } finally {
      scheduling = false;
    }
  };
  void attempt();
  const timer = setInterval(() => void attempt(), RECONCILE_MS).unref();
  return () => clearInterval(timer);
}
