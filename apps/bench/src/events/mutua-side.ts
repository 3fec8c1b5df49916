import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventEnvelope } from '@mutua/contracts';
import { freePort, startProcess, type ChildProcess } from '@mutua/demo';
import { createTestDatabase, DistributedMutua, eventually, type TestDatabase } from '@mutua/testing';
import pg from 'pg';
import type { Carried, TransportSide } from './transport-side.js';

const WITHIN_MS = 300_000;

/** When each event was committed in the log of one service, and its effect in the database of another, in milliseconds. */
type Times = ReadonlyMap<string, number>;

/** The needs service publishes its event log over Kafka, and another service writes down what it hears. */
export class MutuaSide implements TransportSide {
  private constructor(
    private readonly publisher: DistributedMutua,
    private readonly listener: ChildProcess,
    private readonly listenerDatabase: TestDatabase,
    private readonly log: pg.Client,
    private readonly effects: pg.Client,
  ) {}

  /** @param postgres a server with `track_commit_timestamp` on which databases may be made */
  static async start(brokers: string, postgres: string): Promise<MutuaSide> {
    const publisher = await DistributedMutua.start({ kafka: brokers, services: ['needs'], postgres });
    const listenerDatabase = await createTestDatabase(postgres);
    const listener = await startProcess({
      script: join(import.meta.dirname, 'probe-service.js'),
      env: {
        HOST: '127.0.0.1',
        PORT: String(await freePort()),
        DATABASE_URL: listenerDatabase.url,
        KAFKA_BROKERS: brokers,
        KAFKA_PREFIX: publisher.prefix,
        MUTUA_DATA_DIR: publisher.dataDirectory,
      },
    });
    const connect = async (connectionString: string) => {
      const client = new pg.Client({ connectionString, pipeline: true });
      await client.connect();
      return client;
    };
    return new MutuaSide(
      publisher,
      listener,
      listenerDatabase,
      await connect(publisher.databaseUrl('needs')),
      await connect(listenerDatabase.url),
    );
  }

  flood(events: readonly EventEnvelope[]): Promise<Carried> {
    // one commit, so that the time it takes to write the events into the log is not counted as that of carrying them
    return this.carry(events, () => this.commit(events));
  }

  pace(events: readonly EventEnvelope[], perSecond: number): Promise<Carried> {
    return this.carry(events, async () => {
      for (const event of events) {
        await this.commit([event]);
        await delay(1_000 / perSecond);
      }
    });
  }

  async stop(): Promise<void> {
    await this.log.end();
    await this.effects.end();
    await this.listener.stop();
    await this.listenerDatabase.drop();
    await this.publisher.stop();
  }

  /** Writes into the event log as a use case does, and wakes the log reader as a use case does. */
  private async commit(events: readonly EventEnvelope[]): Promise<void> {
    const committed = this.log.query(
      `INSERT INTO needs.event_log (event_id, type, aggregate_id, aggregate_version, occurred_at, traceparent, payload)
       SELECT (event->>'id')::uuid, event->>'type', (event->>'aggregateId')::uuid, (event->>'aggregateVersion')::int,
              (event->>'occurredAt')::timestamptz, event->>'traceparent', event->'payload'
         FROM jsonb_array_elements($1::jsonb) AS event`,
      [JSON.stringify(events)],
    );
    await Promise.all([committed, this.log.query(`SELECT pg_notify('mutua_log_needs', '')`)]);
  }

  private async carry(events: readonly EventEnvelope[], commit: () => Promise<void>): Promise<Carried> {
    const ids = events.map(({ aggregateId }) => aggregateId);
    const before = await this.effectsBegun();
    await commit();
    const handled = await eventually(async () => {
      // looking at every effect each time would take time from those who make them
      const begun = (await this.effectsBegun()) - before;
      const times = begun < ids.length ? new Map<string, number>() : await this.handledAt(ids);
      if (times.size < ids.length) throw new Error(`${begun} of ${ids.length} events have been handled`);
      return times;
    }, WITHIN_MS);
    const committed = await this.committedAt(ids);
    const first = Math.min(...committed.values());
    const last = Math.max(...handled.values());
    return {
      perSecond: (ids.length * 1_000) / (last - first),
      latenciesMs: ids.map((id) => (handled.get(id) ?? Number.NaN) - (committed.get(id) ?? Number.NaN)),
    };
  }

  private async effectsBegun(): Promise<number> {
    const { rows } = await this.effects.query<{ count: number }>(
      `SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS count FROM probe.effect_at_seq`,
    );
    return rows[0]?.count ?? 0;
  }

  private committedAt(ids: readonly string[]): Promise<Times> {
    return commitTimes(this.log, 'needs.event_log', 'aggregate_id', ids);
  }

  private handledAt(ids: readonly string[]): Promise<Times> {
    return commitTimes(this.effects, 'probe.effect', 'subject', ids);
  }
}

async function commitTimes(
  database: pg.Client,
  table: string,
  column: string,
  ids: readonly string[],
): Promise<Times> {
  const { rows } = await database.query<{ id: string; ms: number }>(
    `SELECT ${column} AS id, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000)::float8 AS ms
       FROM ${table} WHERE ${column} = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ms }) => [id, ms]));
}
