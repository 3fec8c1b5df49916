import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LogReader,
  openPublishingLog,
  type LogPosition,
  type PublishingLog,
} from '@mutua/platform/event-log';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  createTestDatabase,
  eventually,
  newTestId,
  randomOf,
  SEED,
  shuffled,
  type TestDatabase,
} from '../index.js';

const BEGINNING: LogPosition = { transactionId: '0', position: '0' };

let database: TestDatabase;
let log: PublishingLog;
let reading: DataSource;
let reader: LogReader;

/** One writer with its own connection, whose transaction the test opens and closes by hand. */
class Writer {
  private constructor(private readonly client: pg.Client) {}

  static async begin(): Promise<Writer> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('BEGIN');
    return new Writer(client);
  }

  async append(): Promise<string> {
    const id = newTestId();
    await this.client.query(
      `INSERT INTO needs.event_log (event_id, type, aggregate_id, aggregate_version, occurred_at, payload)
       VALUES ($1, 'needs.need.opened', $1, 1, now(), '{}')`,
      [id],
    );
    return id;
  }

  async end(how: 'COMMIT' | 'ROLLBACK' = 'COMMIT'): Promise<void> {
    await this.client.query(how);
    await this.client.end();
  }
}

const idsAfter = async (position: LogPosition) =>
  (await reader.readAfter(position)).entries.map(({ event }) => event.id);

/** What a reader sees that trusts positions alone: the mistake this log is made to avoid. */
async function naiveIdsAfter(position: number): Promise<{ ids: string[]; last: number }> {
  const rows = await reading.query<{ event_id: string; position: string }[]>(
    'SELECT event_id, position FROM needs.event_log WHERE position > $1 ORDER BY position',
    [position],
  );
  return { ids: rows.map((row) => row.event_id), last: Number(rows.at(-1)?.position ?? position) };
}

beforeAll(async () => {
  database = await createTestDatabase();
  log = await openPublishingLog('needs', database.url);
  reading = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  reader = new LogReader(reading, 'needs');
});

afterAll(async () => {
  await reading.destroy();
  await log.close();
  await database.drop();
});

describe('a log reader', () => {
  it('does not go past a transaction that commits late; a reader by position alone would lose it', async () => {
    const early = await Writer.begin();
    const lateId = await early.append();
    const quick = await Writer.begin();
    const quickId = await quick.append();
    await quick.end();

    const held = await reader.readAfter(BEGINNING);
    expect(held).toMatchObject({ entries: [], rest: 'held-back' });
    const naive = await naiveIdsAfter(0);
    expect(naive.ids).toEqual([quickId]);

    await early.end();
    // whoever writes elsewhere on the server at this moment holds it back, too
    await eventually(async () => expect(await idsAfter(BEGINNING)).toEqual([lateId, quickId]));
    expect((await naiveIdsAfter(naive.last)).ids).not.toContain(lateId);
  });

  it(`sees each of fifty writers once, however late each of them ends (FAULTS_SEED=${SEED})`, async () => {
    const random = randomOf(SEED);
    const before = (await reader.readAfter(BEGINNING)).entries.at(-1) ?? BEGINNING;
    const writers = await Promise.all(Array.from({ length: 50 }, () => Writer.begin()));
    const written = await Promise.all(
      shuffled(writers, random).map(async (writer) => ({ writer, id: await writer.append() })),
    );
    const seen: string[] = [];
    let position: LogPosition = before;
    const readOn = async () => {
      const { entries } = await reader.readAfter(position);
      position = entries.at(-1) ?? position;
      seen.push(...entries.map(({ event }) => event.id));
    };
    const plan = written.map(({ writer, id }) => ({
      writer,
      id,
      lateMs: random() * 300,
      how: random() < 0.1 ? ('ROLLBACK' as const) : ('COMMIT' as const),
    }));
    let ended = 0;
    const ending = Promise.all(
      plan.map(async ({ writer, lateMs, how }) => {
        await delay(lateMs);
        await writer.end(how);
        ended += 1;
      }),
    );
    while (ended < plan.length) await readOn();
    await ending;
    const committed = plan.filter(({ how }) => how === 'COMMIT').map(({ id }) => id);
    await eventually(async () => {
      await readOn();
      expect(seen.length).toBeGreaterThanOrEqual(committed.length);
    });
    expect(seen.toSorted()).toEqual(committed.toSorted());
  });
});
