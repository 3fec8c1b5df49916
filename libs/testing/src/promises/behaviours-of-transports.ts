import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, newTestId } from '../index.js';
import { needWithdrawn, poison } from './probe-context.js';
import { appendTo, type DeadLetter, type TransportUnderTest } from './transport-under-test.js';

/** What every transport must do, whatever carries the events: the suite runs on each of them. */
export function describeTransport(name: string, start: () => Promise<TransportUnderTest>): void {
  describe(`an event ${name}`, () => {
    let probe: TransportUnderTest;

    const effectsOn = async (subject: string) => (await probe.versionsOf(subject)).length;
    const arrived = (subject: string) => eventually(async () => expect(await effectsOn(subject)).toBe(1));

    beforeAll(async () => {
      probe = await start();
    });

    afterAll(() => probe?.stop());

    it('delivered again has no second effect; without the inbox it would', async () => {
      const subjects = await probe.publishMany(20);
      await arrived(subjects.at(-1) ?? '');
      for (const id of subjects) await arrived(id);

      await probe.hearAllAgain();
      for (const id of subjects) expect(await effectsOn(id)).toBe(1);

      await probe.database.query('DELETE FROM probe.inbox');
      await probe.hearAllAgain();
      expect(await effectsOn(subjects[0] ?? '')).toBe(2);
    });

    it('keeps its place among the events of its aggregate', async () => {
      const subjects = [newTestId(), newTestId(), newTestId()];
      const versions = Array.from({ length: 60 }, (_, index) => index + 1);
      for (const version of versions) for (const id of subjects) await probe.publish(id, version);
      for (const id of subjects) {
        await eventually(async () => expect(await probe.versionsOf(id)).toHaveLength(versions.length));
        expect(await probe.versionsOf(id)).toEqual(versions);
      }
    });

    it('that cannot be handled goes to the dead letters, the rest flow on, and a replay heals it', async () => {
      const bad = newTestId();
      poison.add(bad);
      await probe.publish(bad);
      const good = await probe.publishMany(3);
      for (const id of good) await arrived(id);
      expect(await effectsOn(bad)).toBe(0);

      const admin = await probe.app.as({ roles: ['admin'] });
      const letter = await eventually(async () => {
        const found = await probe.deadLetterAbout(bad);
        expect(found).toMatchObject({ attempts: 5, replayedAt: null });
        return found as DeadLetter;
      });
      expect(letter.error).toContain('cannot take this one');
      const replay = `/api/operations/probe/dead-letters/${letter.id}/replay`;
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
      await probe.app.publisher.publish(broken, { id, version: 1 });
      await eventually(async () => {
        const letter = await probe.deadLetterAbout(id);
        expect(letter).toMatchObject({ attempts: 1 });
        expect(letter?.error).toContain('country');
      });
    });

    it('of a transaction that commits late is not passed by', async () => {
      const [late, later] = [newTestId(), newTestId()];
      await probe.logs.query('BEGIN');
      await appendTo('needs', probe.logs, late);
      await probe.publish(later);
      // the later one may not arrive before it is known what becomes of the early one
      await expect(eventually(() => arrivedWithin(later), 500)).rejects.toThrow();
      await probe.logs.query('COMMIT');
      await arrived(late);
      await arrived(later);
    });

    it('waits for a context that is stopped, and reaches it when it starts again', async () => {
      const before = await probe.publishMany(5);
      let meanwhile: string[] = [];
      await probe.restart(async () => {
        meanwhile = await probe.publishMany(5);
      });
      for (const id of [...before, ...meanwhile]) await arrived(id);
    });

    const arrivedWithin = async (subject: string) => expect(await effectsOn(subject)).toBe(1);
  });
}
