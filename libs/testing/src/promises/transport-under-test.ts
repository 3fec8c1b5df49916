import type { EventEnvelope } from '@mutua/contracts';
import pg from 'pg';
import { eventually, metricIn, newTestId, TestApp, type TestAppPlan } from '../index.js';
import { needWithdrawn, probeContext } from './probe-context.js';

/** Longer than a member of a consumer group takes to find its place again on a loaded machine. */
const WITHIN_MS = 60_000;

export interface DeadLetter {
  readonly id: string;
  readonly error: string;
  readonly attempts: number;
  readonly replayedAt: string | null;
  readonly event: { readonly aggregateId: string; readonly type: string };
}

/** A probe that listens to needs by some transport, and what a test does to it. */
export class TransportUnderTest {
  private constructor(
    readonly app: TestApp,
    /** The probe's. */
    readonly database: pg.Client,
    /** That of whoever publishes. */
    readonly logs: pg.Client,
    private readonly forget: (database: pg.Client) => Promise<unknown>,
  ) {}

  /** @param forget makes the stopped probe hear everything again from the beginning */
  static async start(
    plan: Partial<TestAppPlan>,
    forget: (database: pg.Client) => Promise<unknown>,
  ): Promise<TransportUnderTest> {
    const app = await TestApp.start({ contexts: { probe: probeContext() }, publishers: ['needs'], ...plan });
    const connect = async (connectionString: string) => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    };
    return new TransportUnderTest(
      app,
      await connect(app.databaseUrl),
      await connect(app.logDatabaseUrl),
      forget,
    );
  }

  publish(id: string, version = 1): Promise<EventEnvelope> {
    return this.app.publisher.publish(needWithdrawn(id, version), { id, version });
  }

  /** Commits an event to the probe's own log, as what the probe itself has to tell others, and itself. */
  tellOthers(id: string): Promise<unknown> {
    return appendTo('probe', this.database, id);
  }

  /** What `/health/ready` answers. */
  async readiness(): Promise<{
    status: number;
    body: { status: string; contexts: Record<string, unknown> };
  }> {
    const response = await fetch(`${this.app.address}/health/ready`);
    return { status: response.status, body: (await response.json()) as never };
  }

  async metric(series: string): Promise<number | undefined> {
    return metricIn(await this.app.metrics(), series);
  }

  /** Publishes something about each of so many new subjects. */
  async publishMany(count: number): Promise<string[]> {
    const subjects = Array.from({ length: count }, () => newTestId());
    for (const id of subjects) await this.publish(id);
    return subjects;
  }

  /** The versions in the order in which the probe took them. */
  async versionsOf(subject: string): Promise<number[]> {
    const { rows } = await this.database.query<{ version: number }>(
      'SELECT version FROM probe.effect WHERE subject = $1 ORDER BY at',
      [subject],
    );
    return rows.map(({ version }) => version);
  }

  async deadLetterAbout(subject: string): Promise<DeadLetter | undefined> {
    const admin = await this.app.as({ roles: ['admin'] });
    const { body } = await admin.get<{ items: DeadLetter[] }>('/api/operations/probe/dead-letters');
    return body.items.find(({ event }) => event.aggregateId === subject);
  }

  /** Stops the probe, does something meanwhile, starts it again, and waits until nothing is left to hear. */
  async restart(meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
    await this.app.restart(async () => {
      await meanwhile();
    });
    await this.nothingWaits();
  }

  async hearAllAgain(): Promise<void> {
    await this.restart(() => this.forget(this.database));
  }

  async nothingWaits(): Promise<void> {
    const admin = await this.app.as({ roles: ['admin'] });
    await eventually(async () => {
      const { body } = await admin.get<{ publisher: string; waiting: number }[]>(
        '/api/operations/probe/backlog',
      );
      const waiting = body.filter((entry) => entry.waiting > 0 || !('publisher' in entry));
      if (waiting.length > 0) throw new Error(`Still waiting: ${JSON.stringify(waiting)}`);
    }, WITHIN_MS);
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.logs.end();
    await this.app.stop();
  }
}

/** Puts an event about a new need into the log of a context, in the transaction of the connection. */
export function appendTo(context: string, database: pg.Client, id: string): Promise<unknown> {
  const { definition, payload } = needWithdrawn(id);
  return database.query(
    `INSERT INTO ${context}.event_log (event_id, type, aggregate_id, aggregate_version, occurred_at, payload)
     VALUES ($1, $2, $1, 1, now(), $3)`,
    [id, definition.type, JSON.stringify(payload)],
  );
}
