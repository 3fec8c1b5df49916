import { setTimeout as delay } from 'node:timers/promises';
import {
  createNodeRedisClient,
  createPostgresBackend,
  Queue,
  withBackend,
  Worker,
  type IRedisClient,
  type Job,
  type RepeatOptions,
} from 'bullmq';
import type { RedisLink } from '../redis/index.js';

/** Where jobs are kept: in Redis, or in the schema `jobs` of the database. Neither is the truth of anything. */
export type JobStore = { readonly redis: RedisLink } | { readonly databaseUrl: string };

export type JobState = 'waiting' | 'active' | 'delayed' | 'failed';

/** What we use of a BullMQ queue, whatever it is kept in. */
export interface JobQueue {
  on(event: 'error', listener: (error: Error) => void): unknown;
  upsertJobScheduler(
    id: string,
    repeat: Pick<RepeatOptions, 'every'>,
    job: { name: string },
  ): Promise<unknown>;
  getJobCounts(...states: JobState[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

/** A context's queue and its worker. */
export interface OpenJobs {
  readonly queue: JobQueue;
  readonly worker: JobWorker;
  /** False while the store is away, when nothing should be asked of it. */
  readonly isUp: boolean;
  close(): Promise<void>;
}

type Process = (job: Pick<Job, 'name'>) => Promise<void>;

const KEEP = { removeOnComplete: { count: 100 }, removeOnFail: { count: 1_000 } };
/** Redis that is away cannot say that a worker has ended: whoever stops does not wait for it. */
const CLOSE_WITHIN_MS = 5_000;

const OnPostgres = withBackend(createPostgresBackend);

export function openJobs(context: string, store: JobStore, process: Process): OpenJobs {
  return 'redis' in store
    ? inRedis(context, store.redis, process)
    : inDatabase(context, store.databaseUrl, process);
}

function inDatabase(context: string, connectionString: string, process: Process): OpenJobs {
  const connection = { connectionString, schema: 'jobs', migrate: true, max: 3 };
  const queue = new OnPostgres.Queue(context, { connection });
  const worker = new OnPostgres.Worker(context, process, { connection, ...KEEP });
  return {
    queue,
    worker,
    isUp: true,
    async close() {
      await worker.close();
      await queue.close();
    },
  };
}

function inRedis(context: string, redis: RedisLink, process: Process): OpenJobs {
  const client = redis.clientForJobs();
  const options = {
    connection: thatOutlivesErrors(createNodeRedisClient(client)),
    prefix: `${redis.prefix}jobs`,
  };
  const queue = new Queue(context, options);
  const worker = new Worker(context, process, { ...options, ...KEEP });
  return {
    queue,
    worker,
    get isUp() {
      return redis.isUp;
    },
    async close() {
      await inTime(worker.close(!redis.isUp));
      await inTime(queue.close());
      client.destroy();
    },
  };
}

/**
 * BullMQ stops to listen for the errors of a connection before that is closed; one that came then would end the process.
 * The connection tells of its troubles elsewhere.
 */
function thatOutlivesErrors(client: IRedisClient): IRedisClient {
  const duplicate = client.duplicate.bind(client);
  client.on('error', () => undefined);
  client.duplicate = (...args: unknown[]) => thatOutlivesErrors(duplicate(...args));
  return client;
}

function inTime(closing: Promise<void>): Promise<unknown> {
  return Promise.race([closing, delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
}
