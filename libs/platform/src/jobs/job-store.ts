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

/** Hears what goes wrong. */
export interface JobListener {
  /** The store has trouble; it is tried again. */
  trouble(error: Error): void;
  failed(job: string, error: Error): void;
}

/** A context's queue and its worker. */
export interface OpenJobs {
  /** Has a job run every so often; waits while the store is away. */
  schedule(name: string, everyMs: number): Promise<void>;
  /**
   * How many jobs are in which state.
   *
   * @throws Error while the store is away
   */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

type Process = (job: Pick<Job, 'name'>) => Promise<void>;

/** What we use of a BullMQ queue and worker, whatever they are kept in. */
interface JobQueue {
  on(event: 'error', listener: (error: Error) => void): unknown;
  upsertJobScheduler(
    id: string,
    repeat: Pick<RepeatOptions, 'every'>,
    job: { name: string },
  ): Promise<unknown>;
  getJobCounts(...states: JobState[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

const KEEP = { removeOnComplete: { count: 100 }, removeOnFail: { count: 1_000 } };
/** Redis that is away cannot say that a worker has ended: whoever stops does not wait for it. */
const CLOSE_WITHIN_MS = 5_000;
const OPEN_AGAIN_MS = 1_000;
const STATES = ['waiting', 'active', 'delayed', 'failed'] as const satisfies JobState[];

const OnPostgres = withBackend(createPostgresBackend);

export function openJobs(
  context: string,
  store: JobStore,
  process: Process,
  listener: JobListener,
): OpenJobs {
  return 'redis' in store
    ? new JobsInRedis(context, store.redis, process, listener)
    : inDatabase(context, store.databaseUrl, process, listener);
}

function inDatabase(
  context: string,
  connectionString: string,
  process: Process,
  listener: JobListener,
): OpenJobs {
  const connection = { connectionString, schema: 'jobs', migrate: true, max: 3 };
  const queue = new OnPostgres.Queue(context, { connection });
  const worker = new OnPostgres.Worker(context, process, { connection, ...KEEP });
  listen(queue, worker, listener);
  return {
    schedule: (name, everyMs) => scheduleIn(queue, name, everyMs),
    counts: () => queue.getJobCounts(...STATES),
    async close() {
      await worker.close();
      await queue.close();
    },
  };
}

/**
 * BullMQ never opens a connection again that failed at its first word, and its worker then asks without a pause for ever,
 * which stops everything else in the process. So it is set to work only when its connections are ready; when they fail
 * before that, they are thrown away and made anew.
 */
class JobsInRedis implements OpenJobs {
  private closed = false;
  private connected: { queue: JobQueue; worker: JobWorker } | null = null;
  private connections: IRedisClient[] = [];
  private readonly opening: Promise<void>;

  constructor(
    private readonly context: string,
    private readonly redis: RedisLink,
    private readonly process: Process,
    private readonly listener: JobListener,
  ) {
    this.opening = this.open();
  }

  async schedule(name: string, everyMs: number): Promise<void> {
    await this.opening;
    if (this.connected) await scheduleIn(this.connected.queue, name, everyMs);
  }

  async counts(): Promise<Record<string, number>> {
    if (!this.connected || !this.redis.isUp) throw new Error('Jobs cannot be counted while Redis is away.');
    return this.connected.queue.getJobCounts(...STATES);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.connected) {
      await inTime(this.connected.worker.close(!this.redis.isUp));
      await inTime(this.connected.queue.close());
    }
    this.disconnect();
    await inTime(this.opening);
  }

  private async open(): Promise<void> {
    while (!this.closed) {
      if (this.redis.isUp && (await this.connect())) return;
      await delay(OPEN_AGAIN_MS, undefined, { ref: false });
    }
  }

  /** @returns whether it did */
  private async connect(): Promise<boolean> {
    const options = {
      connection: tracked(createNodeRedisClient(this.redis.newClient()), this.connections),
      prefix: `${this.redis.prefix}jobs`,
    };
    const queue = new Queue(this.context, options);
    const worker = new Worker(this.context, this.process, { ...options, ...KEEP, autorun: false });
    listen(queue, worker, this.listener);
    try {
      await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
      if (this.closed) throw new Error('The jobs were closed before they had begun.');
    } catch (error) {
      this.listener.trouble(error as Error);
      await inTime(Promise.allSettled([worker.close(true), queue.close()]));
      this.disconnect();
      return false;
    }
    this.connected = { queue, worker };
    worker.run().catch((error: Error) => this.listener.trouble(error));
    return true;
  }

  private disconnect(): void {
    for (const connection of this.connections.splice(0)) connection.disconnect();
  }
}

function listen(queue: JobQueue, worker: JobWorker, { trouble, failed }: JobListener): void {
  queue.on('error', trouble);
  worker.on('error', trouble);
  worker.on('failed', (job, error) => failed(job?.name ?? 'unknown', error));
}

async function scheduleIn(queue: JobQueue, name: string, everyMs: number): Promise<void> {
  await queue.upsertJobScheduler(name, { every: everyMs }, { name });
}

/**
 * BullMQ stops to listen for the errors of a connection before that is closed, and one that came then would end the process:
 * the connection tells of its troubles elsewhere. Nor does it close one that tries to come back, which would try for ever:
 * so each that is made is noted, to be closed in the end.
 */
function tracked(client: IRedisClient, connections: IRedisClient[]): IRedisClient {
  connections.push(client);
  const duplicate = client.duplicate.bind(client);
  client.on('error', () => undefined);
  client.duplicate = (...args: unknown[]) => tracked(duplicate(...args), connections);
  return client;
}

function inTime(closing: Promise<unknown>): Promise<unknown> {
  return Promise.race([closing, delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
}
