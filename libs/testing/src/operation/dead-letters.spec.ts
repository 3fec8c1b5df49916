import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedWithdrawn } from '@mutua/contracts';
import { eventually, newTestId, type ApiAnswer, type ApiClient } from '../index.js';
import { poison, stuck } from '../promises/probe-context.js';
import { TransportUnderTest, type DeadLetter } from '../promises/transport-under-test.js';

interface Discardable extends DeadLetter {
  readonly discardedAt: string | null;
  readonly discardReason: string | null;
  readonly discardedBy: string | null;
}

interface Problem {
  readonly type: string;
  readonly detail: string;
}

const LETTERS = '/api/operations/probe/dead-letters';
const REASON = 'Somebody wrote to the wrong topic.';
const administrator = newTestId();

let probe: TransportUnderTest;
let admin: ApiClient;

beforeAll(async () => {
  probe = await TransportUnderTest.start({}, (database) => database.query('DELETE FROM probe.log_cursor'));
  await signIn();
});

afterEach(() => {
  poison.clear();
  stuck.clear();
});
afterAll(() => probe?.stop());

const signIn = async () => {
  admin = await probe.app.as({ userId: administrator, roles: ['admin'] });
};
const read = async (id: string) => (await admin.get<Discardable>(`${LETTERS}/${id}`)).body;
const replay = <T = Problem>(id: string): Promise<ApiAnswer<T>> => admin.post<T>(`${LETTERS}/${id}/replay`);
const discard = <T = Problem>(id: string, reason?: string, client = admin): Promise<ApiAnswer<T>> =>
  client.post<T>(`${LETTERS}/${id}/discard`, { body: { reason } });

/** What Prometheus is told of the dead letters that wait. */
async function waiting(): Promise<number> {
  const series = 'mutua_dead_letters_waiting{context="probe"} ';
  const line = (await probe.app.metrics()).split('\n').find((text) => text.startsWith(series));
  return Number(line?.slice(series.length));
}

/** @throws Error while no discarding waits for another transaction */
async function discardWaits(): Promise<void> {
  const { rows } = await probe.database.query(
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE dead_letter%'`,
  );
  if (rows.length === 0) throw new Error('No discarding waits.');
}

/** An event that the probe cannot take, among its dead letters. */
async function buried(): Promise<{ subject: string; id: string }> {
  const subject = newTestId();
  poison.add(subject);
  await probe.publish(subject);
  const id = await eventually(async () => {
    const letter = await probe.deadLetterAbout(subject);
    if (!letter) throw new Error('It is not there yet.');
    return letter.id;
  });
  return { subject, id };
}

/** A dead letter as the reception from Kafka leaves it. */
async function setAside(type: string, aggregateVersion: number | null, error: string): Promise<string> {
  const id = newTestId();
  const event = {
    id,
    type,
    aggregateId: id,
    aggregateVersion,
    occurredAt: new Date().toISOString(),
    actor: null,
    traceparent: null,
    payload: { key: null, base64: 'bm90IEpTT04=' },
  };
  await probe.database.query(
    `INSERT INTO probe.dead_letter (id, consumer, event_id, event, error, attempts, died_at)
     VALUES ($1, 'probe', $1, $2, $3, 1, now())`,
    [id, event, error],
  );
  return id;
}

describe('a dead letter that can never be handled', () => {
  it('is discarded with a reason, stays to be read, and waits no longer', async () => {
    const { id } = await buried();
    const before = await waiting();
    const { status, body } = await discard<Discardable>(id, `  ${REASON}\n`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, discardReason: REASON, discardedBy: administrator, replayedAt: null });
    expect(body.discardedAt).not.toBeNull();
    expect(await read(id)).toEqual(body);
    expect(await waiting()).toBe(before - 1);
  });

  it('is answered as it is when it is discarded again', async () => {
    const { id } = await buried();
    const first = await discard<Discardable>(id, REASON);
    const again = await discard<Discardable>(id, 'Another reason', await probe.app.as({ roles: ['admin'] }));
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('and was discarded is not replayed, even when its cause is gone', async () => {
    const { id, subject } = await buried();
    await discard(id, REASON);
    poison.delete(subject);
    const { status, body } = await replay(id);
    expect([status, body.type]).toEqual([409, 'urn:mutua:problem:illegal-step']);
    expect(body.detail).toContain('is discarded and cannot be replayed');
    expect(await probe.versionsOf(subject)).toEqual([]);
    expect(await read(id)).toMatchObject({ discardReason: REASON, replayedAt: null });
  });

  it('and was replayed is not discarded', async () => {
    const { id, subject } = await buried();
    poison.delete(subject);
    expect((await replay(id)).status).toBe(200);
    const { status, body } = await discard(id, REASON);
    expect([status, body.type]).toEqual([409, 'urn:mutua:problem:illegal-step']);
    expect(body.detail).toContain('is replayed and cannot be discarded');
    expect(await read(id)).toMatchObject({ discardedAt: null, discardReason: null });
  });

  it('and is being replayed is not discarded meanwhile', async () => {
    const { id, subject } = await buried();
    poison.delete(subject);
    let release = () => undefined as void;
    const ended = new Promise<void>((resolve) => (release = resolve));
    const begun = new Promise<void>((onBegun) => {
      stuck.set(subject, { then: (...args) => (onBegun(), ended.then(...args)) } as Promise<void>);
    });
    const replayed = replay<Discardable>(id);
    await begun;
    const discarded = discard(id, REASON);
    await eventually(discardWaits);
    release();
    expect((await replayed).body.replayedAt).not.toBeNull();
    expect((await discarded).status).toBe(409);
    expect(await read(id)).toMatchObject({ discardedAt: null });
  });

  it('waits again when it is delivered and buried again', async () => {
    const { id } = await buried();
    await discard(id, REASON);
    const before = await waiting();
    await probe.hearAllAgain();
    // it listens elsewhere after a restart
    await signIn();
    await eventually(async () =>
      expect(await read(id)).toMatchObject({ discardedAt: null, discardReason: null, discardedBy: null }),
    );
    expect(await waiting()).toBeGreaterThan(before);
  });

  it.each([
    ['no reason', undefined],
    ['hardly any reason', 'no'],
    ['a reason of blanks', '     '],
    ['a reason that is too long', 'x'.repeat(501)],
  ])('is not discarded with %s', async (_what, reason) => {
    const { id } = await buried();
    const { status, body } = await discard(id, reason);
    expect([status, body.type]).toEqual([422, 'urn:mutua:problem:invalid-fields']);
    expect(await read(id)).toMatchObject({ discardedAt: null });
  });

  it('is discarded by administrators only, and must be there', async () => {
    const { id } = await buried();
    expect((await discard(id, REASON, await probe.app.as({ roles: ['coordinator'] }))).status).toBe(403);
    expect(await read(id)).toMatchObject({ discardedAt: null });
    expect((await discard(newTestId(), REASON)).status).toBe(404);
  });
});

describe('the replay of what can only be discarded says so', () => {
  it.each([
    ['a record that is no event', 'unreadable', 0, 'UnreadableRecord: the record has no header ce_id'],
    ['one that names a type', NeedWithdrawn.type, 0, 'UnreadableRecord: the record has no header ce_subject'],
  ])('of %s, with the cause', async (_what, type, version, error) => {
    const id = await setAside(type, version, error);
    const { status, body } = await replay(id);
    expect([status, body.type]).toEqual([409, 'urn:mutua:problem:replay-failed']);
    expect(body.detail).toContain(error);
    expect(body.detail).toContain('can only be discarded');
    expect(body.detail).not.toContain('update this service');
    expect((await discard(id, REASON)).status).toBe(200);
  });

  it('of an event without a version', async () => {
    const id = await setAside(NeedWithdrawn.type, null, 'Error: anything');
    const { status, body } = await replay(id);
    expect(status).toBe(409);
    expect(body.detail).toMatch(/does not say which version .* can only be discarded/);
  });

  it('of an event that breaks its contract, unless an update takes it', async () => {
    const { body } = await replay(await setAside(NeedWithdrawn.type, 1, 'MalformedEvent: anything'));
    expect(body.detail).toContain('breaks its contract');
    expect(body.detail).toContain('what no update will take can only be discarded');
  });

  it('of a type that this version does not know, and advises an update first', async () => {
    const id = await setAside('needs.need.celebrated', 1, 'MalformedEvent: not an event this version knows');
    const { body } = await replay(id);
    expect(body.detail).toContain('does not know needs.need.celebrated; update this service, then replay');
    expect(body.detail).toContain('can only be discarded');
  });
});
