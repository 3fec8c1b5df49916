import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { WAITING } from '../../messaging/dead-letters.js';
import type { Reception } from '../../messaging/event-transport.js';

/** What gauges read of a running context when Prometheus asks. */
export interface ObservedContext extends Pick<Reception, 'backlog' | 'outbox' | 'remarks'> {
  readonly name: string;
  readonly dataSource: DataSource;
  troubles(): Promise<readonly string[]>;
  jobCounts(): Promise<Readonly<Record<string, number>>>;
}

/** Prometheus asks again soon; what takes longer than this is left out. */
const PART_WITHIN_MS = 3_000;

/** The age of the oldest transaction that writes, prepared ones among them: readers of logs stop before it. */
const LOG_STANDING = `
  SELECT (SELECT count(*)::int FROM dead_letter WHERE ${WAITING}) AS dead,
         coalesce(extract(epoch FROM clock_timestamp() - oldest_write()), 0)::float8 AS horizon`;

/** Reads how each context stands: part by part, so that a broker that is away hides nothing else. */
export class ContextGauges {
  private readonly failures;
  private readonly gauges: Gauge[] = [];
  private readonly parts: Readonly<Record<string, (context: ObservedContext) => Promise<void>>>;

  private readonly watched: { context: string; part: string; read: () => Promise<void> }[] = [];

  constructor(private readonly registry: Registry) {
    this.failures = new Counter({
      name: 'mutua_scrape_failures_total',
      help: 'Parts of the metrics that could not be read when asked',
      labelNames: ['context', 'part'],
      registers: [registry],
    });
    const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) => {
      const made = new Gauge({ name, help, labelNames, registers: [registry] });
      this.gauges.push(made);
      return made;
    };
    const outboxEvents = gauge('mutua_outbox_events', 'Events not yet on the broker', ['context']);
    const outboxAge = gauge('mutua_outbox_oldest_age_seconds', 'Age of the oldest of them', ['context']);
    const lag = gauge('mutua_consumer_lag_events', 'Events yet to be handled', ['context', 'publisher']);
    const horizon = gauge('mutua_log_horizon_age_seconds', 'Age of the oldest open transaction that writes', [
      'context',
    ]);
    const dead = gauge('mutua_dead_letters_waiting', 'Dead letters neither replayed nor discarded', [
      'context',
    ]);
    const jobs = gauge('mutua_jobs', 'Jobs in the queue', ['context', 'state']);
    const connections = gauge('mutua_db_pool_connections', 'Connections of the pool', ['context', 'state']);
    const waiting = gauge('mutua_db_pool_waiting', 'Requests that wait for a connection', ['context']);
    const ready = gauge('mutua_context_ready', '1 when the context can do its work', ['context']);
    const remarks = gauge('mutua_context_remarks', 'Things not well that pass by themselves', ['context']);
    this.parts = {
      pool: async ({ name: context, dataSource }) => {
        const pool = (dataSource.driver as unknown as { master: Pool }).master;
        connections.set({ context, state: 'idle' }, pool.idleCount);
        connections.set({ context, state: 'busy' }, pool.totalCount - pool.idleCount);
        waiting.set({ context }, pool.waitingCount);
      },
      readiness: async (observed) => {
        const context = observed.name;
        ready.set({ context }, (await observed.troubles()).length === 0 ? 1 : 0);
        remarks.set({ context }, observed.remarks.length);
      },
      log: async ({ name: context, dataSource }) => {
        const [row] = await dataSource.query<{ dead: number; horizon: number }[]>(LOG_STANDING);
        dead.set({ context }, row?.dead ?? 0);
        horizon.set({ context }, row?.horizon ?? 0);
      },
      events: async (observed) => {
        const context = observed.name;
        const outbox = await observed.outbox();
        if (outbox) {
          outboxEvents.set({ context }, outbox.events);
          outboxAge.set({ context }, outbox.oldestAgeSeconds);
        }
        for (const { publisher, waiting: behind } of await observed.backlog()) {
          // what waits in its own outbox is not behind, it is ahead
          const own = publisher === context ? (outbox?.events ?? 0) : 0;
          lag.set({ context, publisher }, Math.max(0, behind - own));
        }
      },
      jobs: async (observed) => {
        for (const [state, count] of Object.entries(await observed.jobCounts())) {
          jobs.set({ context: observed.name, state }, count);
        }
      },
    };
  }

  /** Adds a figure of one context's own; while it is null it is left out. */
  watch(
    context: string,
    part: string,
    figure: { readonly name: string; readonly help: string },
    read: () => Promise<number | null>,
  ): void {
    const gauge = new Gauge({ ...figure, labelNames: ['context'], registers: [this.registry] });
    this.gauges.push(gauge);
    this.watched.push({
      context,
      part,
      read: async () => {
        const value = await read();
        if (value !== null) gauge.set({ context }, value);
      },
    });
  }

  async read(contexts: readonly ObservedContext[]): Promise<void> {
    for (const gauge of this.gauges) gauge.reset();
    await Promise.all([
      ...contexts.flatMap((context) =>
        Object.entries(this.parts).map(([part, read]) => this.readPart(context.name, part, read(context))),
      ),
      ...this.watched.map(({ context, part, read }) => this.readPart(context, part, read())),
    ]);
  }

  private async readPart(context: string, part: string, reading: Promise<void>): Promise<void> {
    try {
      await inTime(reading);
    } catch {
      this.failures.inc({ context, part });
    }
  }
}

function inTime(reading: Promise<void>): Promise<void> {
  const late = delay(PART_WITHIN_MS, undefined, { ref: false }).then(() => {
    throw new Error('It took too long to read.');
  });
  return Promise.race([reading, late]);
}
