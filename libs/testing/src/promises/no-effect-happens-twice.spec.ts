import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually, newTestId, TestApp } from '../index.js';
import { needWithdrawn, poison, probeContext } from './probe-context.js';

interface DeadLetter {
  readonly id: string;
  readonly error: string;
  readonly attempts: number;
  readonly replayedAt: string | null;
  readonly event: { readonly aggregateId: string };
}

let app: TestApp;
let database: pg.Client;

const effectsOn = async (subject: string) =>
  (await database.query('SELECT version FROM probe.effect WHERE subject = $1', [subject])).rowCount;

const publish = (id: string, version = 1) =>
  app.publisher.publish(needWithdrawn(id, version), { id, version });

beforeAll(async () => {
  app = await TestApp.start({ contexts: { probe: probeContext() }, publishers: ['needs'] });
  database = new pg.Client({ connectionString: app.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await app.stop();
});

describe('an event', () => {
  it('delivered again has no second effect; without the inbox it would', async () => {
    const subjects = Array.from({ length: 20 }, () => newTestId());
    for (const id of subjects) await publish(id);
    await eventually(async () => expect(await effectsOn(subjects.at(-1) ?? '')).toBe(1));

    await deliverAllAgain();
    for (const id of subjects) expect(await effectsOn(id)).toBe(1);

    await database.query('DELETE FROM probe.inbox');
    await deliverAllAgain();
    expect(await effectsOn(subjects[0] ?? '')).toBe(2);
  });

  it('that cannot be handled goes to the dead letters, the rest flow on, and a replay heals it', async () => {
    const bad = newTestId();
    poison.add(bad);
    const good = [newTestId(), newTestId(), newTestId()];
    await publish(bad);
    for (const id of good) await publish(id);
    for (const id of good) await eventually(async () => expect(await effectsOn(id)).toBe(1));
    expect(await effectsOn(bad)).toBe(0);

    const admin = await app.as({ roles: ['admin'] });
    const { body } = await admin.get<{ items: DeadLetter[] }>('/api/operations/probe/dead-letters');
    const letter = body.items.find(({ event }) => event.aggregateId === bad);
    expect(letter).toMatchObject({ attempts: 5, replayedAt: null });
    expect(letter?.error).toContain('cannot take this one');
    const replay = `/api/operations/probe/dead-letters/${letter?.id}/replay`;
    expect((await admin.post(replay)).status).toBe(409);

    poison.delete(bad);
    expect((await admin.post<DeadLetter>(replay)).status).toBe(200);
    expect((await admin.post<DeadLetter>(replay)).body.replayedAt).not.toBeNull();
    expect(await effectsOn(bad)).toBe(1);
  });

  it('that breaks its contract goes to the dead letters at once', async () => {
    const id = newTestId();
    const event = needWithdrawn(id);
    const broken = { ...event, payload: { need: { ...event.payload.need, country: 'Atlantis' } } };
    await app.publisher.publish(broken, { id, version: 1 });
    const admin = await app.as({ roles: ['admin'] });
    await eventually(async () => {
      const { body } = await admin.get<{ items: DeadLetter[] }>('/api/operations/probe/dead-letters');
      const letter = body.items.find(({ event: { aggregateId } }) => aggregateId === id);
      expect(letter).toMatchObject({ attempts: 1 });
      expect(letter?.error).toContain('country');
    });
  });

  it('reaches a context that starts again from where it stopped, and one process at a time', async () => {
    const second = await TestApp.start({ contexts: { probe: probeContext() }, databaseUrl: app.databaseUrl });
    const subjects = Array.from({ length: 50 }, () => newTestId());
    for (const id of subjects) await publish(id);
    for (const id of subjects) await eventually(async () => expect(await effectsOn(id)).toBe(1));
    await second.stop();
    const after = newTestId();
    await publish(after);
    await eventually(async () => expect(await effectsOn(after)).toBe(1));
  });

  /** Stops the app, sets its cursor back to the beginning, and starts it again on the same database. */
  async function deliverAllAgain(): Promise<void> {
    await app.restart(async () => {
      await database.query('DELETE FROM probe.log_cursor');
    });
    const admin = await app.as({ roles: ['admin'] });
    await eventually(async () => {
      const { body } = await admin.get<{ waiting: number }[]>('/api/operations/probe/backlog');
      expect(body).toEqual([{ publisher: 'needs', waiting: 0 }]);
    });
  }
});
