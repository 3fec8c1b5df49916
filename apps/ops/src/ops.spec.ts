import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedExpired,
  NeedOpened,
  NeedWithdrawn,
  OfferOpened,
  OfferWithdrawn,
  UserChanged,
  UserRegistered,
  type EventDefinition,
  type NeedPayload,
  type NeedSnapshot,
  type OfferPayload,
  type OfferSnapshot,
  type UserPayload,
} from '@mutua/contracts';
import { PAYLOAD_EXAMPLES } from '@mutua/contracts/published';
import { CONTEXTS } from '@mutua/mutua';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp } from '@mutua/testing';
import pg from 'pg';
import type { Letter } from './dead-letters.js';
import type { Horizon, OutboxRow } from './outbox.js';
import { askTool, runTool } from './tool.spec-data.js';

/** The tool starts a process some thirty times, and machines are slow at times. */
const LONG = 300_000;
const { matching, notifications } = CONTEXTS;

function examplePayload<P extends object>({ type }: EventDefinition<P>): P {
  const found = PAYLOAD_EXAMPLES.find(({ event }) => event.type === type);
  if (!found) throw new Error(`There is no example of ${type}.`);
  return found.payload as P;
}

let app: TestApp;
let database: pg.Client;
let env: Record<string, string>;

const { need: aNeed } = examplePayload<NeedPayload>(NeedOpened);
const { offer: anOffer } = examplePayload<OfferPayload>(OfferOpened);
const { user: aUser } = examplePayload<UserPayload>(UserRegistered);

const newNeed = (): NeedSnapshot => ({ ...aNeed, id: newTestId(), version: 1 });
const newOffer = (): OfferSnapshot => ({
  ...anOffer,
  id: newTestId(),
  version: 1,
  confirmedAt: new Date().toISOString(),
});
const tellNeed = (event: EventDefinition<NeedPayload>, need: NeedSnapshot) =>
  app.publisher.publish(happened(event, { need }), need);
const tellOffer = (event: EventDefinition<OfferPayload>, offer: OfferSnapshot) =>
  app.publisher.publish(happened(event, { offer }), offer);

const rows = async (sql: string): Promise<object[]> => (await database.query<object>(sql)).rows;
const candidates = () => rows('SELECT need_id, offer_id, score FROM matching.candidate ORDER BY 1, 2');
const pool = async () => [
  ...(await rows('SELECT id, version, status, snapshot FROM matching.need ORDER BY id')),
  ...(await rows('SELECT id, version, status, snapshot FROM matching.offer ORDER BY id')),
];
const effects = async () => [
  ...(await rows('SELECT id, version, status FROM matching.proposal ORDER BY id')),
  ...(await rows('SELECT event_id FROM matching.event_log ORDER BY event_id')),
];

/** Nothing is on its way any more. */
async function allHandled(): Promise<void> {
  const admin = await app.as({ roles: ['admin'] });
  for (const context of ['matching', 'notifications']) {
    await eventually(async () => {
      const { body } = await admin.get<{ waiting: number }[]>(`/api/operations/${context}/backlog`);
      expect(body.map(({ waiting }) => waiting)).toEqual(body.map(() => 0));
    }, LONG);
  }
  await eventually(async () => {
    expect((await admin.get<{ due: number }>('/api/matching/clearing')).body.due).toBe(0);
  }, LONG);
}

beforeAll(async () => {
  app = await TestApp.start({
    contexts: { matching, notifications },
    publishers: ['directory', 'needs', 'offers'],
  });
  env = { DATABASE_URL: app.databaseUrl };
  database = new pg.Client({ connectionString: app.databaseUrl });
  await database.connect();
}, LONG);

afterAll(async () => {
  await database?.end();
  await app?.stop();
});

it('ends with 2 when the words make no command', async () => {
  const ended = await runTool(env, 'topic');
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(/^topic is no command\.\n\nnpm run -s ops -- <command>/);
});

it('says in one line that nobody answers at the database', async () => {
  const ended = await runTool({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'outbox');
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(
    /^The tool failed: the database that DATABASE_URL names cannot be used: .+\n$/,
  );
});

it('names the setting of a context whose database was not named', async () => {
  const ended = await runTool(
    { NEEDS_DATABASE_URL: app.databaseUrl },
    'rebuild',
    'matching',
    'pool',
    '--yes',
  );
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain('MATCHING_DATABASE_URL would name it');
});

describe('the outbox', () => {
  it(
    'tells what waits, for how long, and which open transaction holds it back',
    async () => {
      await tellNeed(NeedOpened, newNeed());
      await allHandled();
      const late = new pg.Client({ connectionString: app.databaseUrl, application_name: 'somebody slow' });
      await late.connect();
      await late.query('BEGIN');
      await late.query('SELECT pg_current_xact_id()');
      await tellNeed(NeedOpened, newNeed());

      const { outbox, horizon } = await askTool<{ outbox: OutboxRow[]; horizon: Horizon[] }>(env, 'outbox');
      const row = outbox.find(({ context, reader }) => context === 'needs' && reader === 'matching');
      expect(row).toMatchObject({ waiting: 1, ahead: false });
      expect(row?.oldestSeconds).toBeGreaterThan(0);
      expect(horizon.find(({ context }) => context === 'needs')).toMatchObject({
        application: 'somebody slow',
        state: 'idle in transaction',
        seconds: expect.any(Number),
      });
      expect((await runTool(env, 'outbox')).stdout).toMatch(/needs .* matching .* 1 /);

      await late.query('ROLLBACK');
      await late.end();
      await allHandled();
    },
    LONG,
  );
});

it('the topics without Kafka are the logs, with what each reader has yet to handle', async () => {
  const { kafka, topics } = await askTool<{
    kafka: null;
    topics: { topic: string; events: number; lags: Record<string, number> }[];
  }>(env, 'topics');
  expect(kafka).toBeNull();
  const { rows: counted } = await database.query<{ events: number }>(
    'SELECT count(*)::int AS events FROM needs.event_log',
  );
  expect(topics.find(({ topic }) => topic === 'needs.need')).toEqual({
    topic: 'needs.need',
    events: counted[0]?.events,
    lags: { matching: 0, notifications: 0 },
  });
});

describe('dead letters', () => {
  it(
    'are listed, shown, and replayed when somebody says so and their cause is gone',
    async () => {
      const need = newNeed();
      await database.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF NEW.id = '${need.id}' THEN RAISE EXCEPTION 'not this one'; END IF; RETURN NEW; END $$`);
      await database.query(
        'CREATE TRIGGER refuse BEFORE INSERT ON matching.need FOR EACH ROW EXECUTE FUNCTION refuse()',
      );
      await tellNeed(NeedOpened, need);
      await eventually(
        async () => expect(await rows('SELECT 1 FROM matching.dead_letter')).toHaveLength(1),
        LONG,
      );
      const [letter] = await askTool<[Letter]>(env, 'dead-letters', 'list', '--context', 'matching');
      expect(letter).toMatchObject({
        context: 'matching',
        aggregateId: need.id,
        attempts: 5,
        replayedAt: null,
      });
      expect(letter.error).toContain('not this one');
      expect(await askTool(env, 'dead-letters', 'show', letter.id)).toMatchObject({
        ...letter,
        event: { type: 'needs.need.opened', payload: { need: { id: need.id } } },
      });
      expect(await askTool(env, 'dead-letters', 'list', '--context', 'notifications')).toEqual([]);

      const unasked = await runTool(env, 'dead-letters', 'replay', letter.id);
      expect(unasked).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--yes') });
      const tooEarly = await runTool(env, 'dead-letters', 'replay', '--all', '--yes');
      expect(tooEarly).toMatchObject({ code: 1, stdout: expect.stringContaining('not this one') });

      await database.query('DROP TRIGGER refuse ON matching.need');
      expect(await askTool(env, 'dead-letters', 'replay', letter.id, '--yes')).toEqual([
        { context: 'matching', id: letter.id, replayed: true, error: null },
      ]);
      expect(await rows(`SELECT version FROM matching.need WHERE id = '${need.id}'`)).toEqual([
        { version: 1 },
      ]);
      expect(await askTool(env, 'dead-letters', 'list')).toEqual([]);
      expect(await askTool<Letter[]>(env, 'dead-letters', 'list', '--replayed')).toHaveLength(1);
      expect((await runTool(env, 'dead-letters', 'show', newTestId())).code).toBe(1);
    },
    LONG,
  );

  it(
    'that can never be handled are put away with a reason, when somebody says so',
    async () => {
      const reason = 'A stranger wrote to our topic';
      const id = newTestId();
      await database.query(
        `INSERT INTO matching.dead_letter (id, consumer, event_id, event, error, attempts, died_at)
         VALUES ($1, 'matching', $1, $2, 'UnreadableRecord: the record has no header ce_id', 1, now())`,
        [id, { id, type: 'unreadable', aggregateId: id, aggregateVersion: 0, payload: { base64: 'Pz8=' } }],
      );
      const [letter] = await askTool<[Letter]>(env, 'dead-letters', 'list', '--context', 'matching');
      expect(letter).toMatchObject({ id, type: 'unreadable', discardedAt: null, discardReason: null });
      const never = await runTool(env, 'dead-letters', 'replay', id, '--yes');
      expect(never).toMatchObject({ code: 1, stdout: expect.stringContaining('can only be discarded') });
      const discard = ['dead-letters', 'discard', id, '--reason'];

      const unasked = await runTool(env, ...discard, reason);
      expect(unasked).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--yes') });
      expect(await runTool(env, ...discard, 'no', '--yes')).toEqual({
        code: 2,
        stdout: '',
        stderr: '--reason must have at least 3 characters that are not blank\n',
      });
      const missing = await runTool(env, 'dead-letters', 'discard', newTestId(), '--reason', reason, '--yes');
      expect(missing).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^.+\n$/) });
      expect(await askTool(env, 'dead-letters', 'list', '--context', 'matching')).toHaveLength(1);

      expect(await askTool(env, ...discard, reason, '--yes')).toEqual([
        { context: 'matching', id, discarded: true, error: null },
      ]);
      expect(await askTool(env, 'dead-letters', 'list', '--context', 'matching')).toEqual([]);
      const put = ['dead-letters', 'list', '--context', 'matching', '--discarded'];
      expect(await askTool(env, ...put)).toEqual([
        { ...letter, discardedAt: expect.any(String), discardReason: reason, discardedBy: null },
      ]);
      expect((await runTool(env, ...put)).stdout).toContain(`discarded: ${reason}`);

      const replayed = await runTool(env, 'dead-letters', 'replay', id, '--yes');
      expect(replayed).toMatchObject({ code: 1, stdout: expect.stringContaining('is discarded') });
      expect((await runTool(env, 'dead-letters', 'replay', '--all', '--context', 'matching')).stdout).toBe(
        'There is nothing to replay.\n',
      );
    },
    LONG,
  );
});

describe('rebuilding a projection', () => {
  it(
    'gives the rows as they were, and nothing is proposed on the way through states that are over',
    async () => {
      // together in the past and not any more: an offer that was gone before the need opened
      const gone = newOffer();
      await tellOffer(OfferOpened, gone);
      await tellOffer(OfferWithdrawn, { ...gone, version: 2, status: 'withdrawn' });
      await allHandled();
      const need = newNeed();
      await tellNeed(NeedOpened, need);
      await tellOffer(OfferOpened, newOffer());
      const past = newNeed();
      await tellNeed(NeedOpened, past);
      await tellNeed(NeedExpired, { ...past, version: 2, status: 'expired' });
      await eventually(async () => expect(await candidates()).not.toEqual([]), LONG);
      await allHandled();

      const running = await runTool(env, 'rebuild', 'matching', 'pool', '--yes');
      expect(running).toMatchObject({ code: 1, stderr: expect.stringContaining('matching is running') });

      await app.restart(async () => {
        const before = { pool: await pool(), candidates: await candidates(), effects: await effects() };
        expect(before.effects).not.toEqual([]);
        await database.query('DELETE FROM matching.candidate');
        await database.query(`DELETE FROM matching.need WHERE id = '${need.id}'`);
        await database.query(
          `UPDATE matching.offer SET status = 'open', version = 1 WHERE id = '${gone.id}'`,
        );

        const unasked = await runTool(env, 'rebuild', 'matching', 'pool');
        expect(unasked).toMatchObject({ code: 2, stdout: '' });
        expect(await pool()).not.toEqual(before.pool);

        const rebuilt = await askTool<{ events: number }>(env, 'rebuild', 'matching', 'pool', '--yes');
        expect(rebuilt.events).toBeGreaterThan(0);
        expect(await pool()).toEqual(before.pool);
        expect(await candidates()).toEqual(before.candidates);
        expect(await effects()).toEqual(before.effects);
      });
      await tellNeed(NeedWithdrawn, { ...need, version: 2, status: 'withdrawn' });
      await allHandled();
    },
    LONG,
  );

  it(
    'that fails leaves the rows as they were',
    async () => {
      const id = newTestId();
      await app.publisher.publish(happened(UserRegistered, { user: { ...aUser, id } }), { id, version: 1 });
      const changed = { ...aUser, id, version: 2, active: false };
      await app.publisher.publish(happened(UserChanged, { user: changed }), { id, version: 2 });
      await allHandled();
      const readers = () => rows('SELECT * FROM notifications.reader ORDER BY id, version');
      await app.restart(async () => {
        const before = await readers();
        expect(before).toMatchObject([
          { id, version: 1, active: true },
          { id, version: 2, active: false },
        ]);
        await database.query(`CREATE FUNCTION refuse_all() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'no more'; END $$`);
        await database.query(
          'CREATE TRIGGER refuse BEFORE INSERT ON notifications.reader FOR EACH ROW EXECUTE FUNCTION refuse_all()',
        );
        const failed = await runTool(env, 'rebuild', 'notifications', 'readers', '--yes');
        expect(failed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no more') });
        expect(await readers()).toEqual(before);

        await database.query('DROP TRIGGER refuse ON notifications.reader');
        await database.query('DELETE FROM notifications.reader');
        expect(await askTool(env, 'rebuild', 'notifications', 'readers', '--yes')).toMatchObject({
          events: 2,
        });
        expect(await readers()).toEqual(before);
      });
    },
    LONG,
  );

  it(
    'passes by an event that breaks its contract, and names it',
    async () => {
      const id = newTestId();
      const broken = { ...newNeed(), id, country: 'Atlantis' };
      const { id: eventId } = await tellNeed(NeedOpened, broken);
      await allHandled();
      await app.restart(async () => {
        const { refused } = await askTool<{ refused: string[] }>(env, 'rebuild', 'matching', 'pool', '--yes');
        expect(refused).toEqual([expect.stringContaining(eventId)]);
        expect(refused[0]).toContain('country');
      });
    },
    LONG,
  );

  it('can be asked for by name only', async () => {
    expect(await askTool(env, 'rebuild')).toEqual(
      expect.arrayContaining([
        { context: 'matching', projection: 'pool', tables: ['candidate', 'need', 'offer'] },
        { context: 'notifications', projection: 'readers', tables: ['reader'] },
      ]),
    );
    const unknown = await runTool(env, 'rebuild', 'matching', 'proposals', '--yes');
    expect(unknown).toMatchObject({
      code: 2,
      stderr: 'matching has no projection proposals; it has pool.\n',
    });
  });
});
