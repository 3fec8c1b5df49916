import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DigestSnapshot } from '@mutua/contracts';
import { eventually, newTestId } from '@mutua/testing';
import {
  startNotificationsApp,
  unread,
  type NotificationsApp,
  type Person,
} from '../notifications-app.spec-data.js';
import { organisation } from '../snapshots.spec-data.js';
import { ComposeDigests } from './compose-digests.js';

const MAILS = '/api/notifications/mails';

let notifications: NotificationsApp;
/** Every test has a day of its own. */
let day = 0;

beforeAll(async () => {
  notifications = await startNotificationsApp();
});

afterAll(() => notifications.app.stop());

beforeEach(() => {
  day += 10;
  at('05:00');
});

function at(time: string, daysLater = 0): void {
  const date = new Date(Date.UTC(2031, 0, day + daysLater)).toISOString().slice(0, 10);
  notifications.app.clock.moveTo(`${date}T${time}:00Z`);
}

const compose = () => notifications.app.get(ComposeDigests).run();

const person = (locale: Person['locale'] = 'en') =>
  notifications.register({ organisationId: newTestId(), locale });

/** Tells a person something; its text ends in the number. */
async function tell(reader: Person, number: number): Promise<void> {
  const before = await unread(reader);
  const own = organisation({ id: reader.organisationId ?? '', name: 'Ministry of ICT', version: number });
  await notifications.refuse(own, `No ${number}.`);
  await eventually(async () => expect(await unread(reader)).toBe(before + 1));
}

async function choose({ client }: Person, mails: string): Promise<void> {
  const { body } = await client.get<{ version: number }>(MAILS);
  expect((await client.put(MAILS, { body: { mails }, version: body.version })).status).toBe(200);
}

async function digestsFor({ id }: Person): Promise<DigestSnapshot[]> {
  const { rows } = await notifications.app.asOwner((database) =>
    database.query<{ digest: DigestSnapshot }>(
      `SELECT payload->'digest' AS digest FROM notifications.event_log
        WHERE type = 'notifications.digest.due' AND payload->'digest'->>'userId' = $1 ORDER BY position`,
      [id],
    ),
  );
  return rows.map(({ digest }) => digest);
}

/** The job may be under way by itself: what it does then counts as well. */
const composed = (reader: Person, count: number) =>
  eventually(async () => {
    await compose();
    const digests = await digestsFor(reader);
    expect(digests).toHaveLength(count);
    return digests;
  });

describe('mails of what is new', () => {
  it('come once a day to whoever chose nothing, with all that is unread, in their language', async () => {
    const reader = await person('fr');
    await tell(reader, 1);
    await tell(reader, 2);
    await compose();
    expect(await digestsFor(reader)).toEqual([]);

    at('06:01');
    const [digest] = await composed(reader, 1);
    expect(digest).toMatchObject({ locale: 'fr', more: 0 });
    expect(digest?.news).toEqual([
      expect.stringMatching(/^Vérification refusée\s: .*\n.*No 1\.$/s),
      expect.stringMatching(/No 2\.$/),
    ]);

    await tell(reader, 3);
    at('05:59', 1);
    await compose();
    expect(await digestsFor(reader)).toHaveLength(1);
    at('06:00', 1);
    const [, second] = await composed(reader, 2);
    expect(second?.news).toEqual([expect.stringMatching(/No 3\.$/)]);
  });

  it('tell nothing that was read meanwhile, and nobody who may not sign in any more', async () => {
    const [reader, gone] = [await person(), await person()];
    await tell(reader, 1);
    await tell(gone, 1);
    await reader.client.post('/api/notifications/read-all');
    await tell(reader, 2);
    await notifications.change(gone, { active: false });
    await notifications.settled();

    at('07:00');
    const [digest] = await composed(reader, 1);
    expect(digest?.news).toEqual([expect.stringMatching(/No 2\.$/)]);
    expect(await digestsFor(gone)).toEqual([]);
  });

  it('come at once to who wants that, and not again in the morning', async () => {
    const reader = await person();
    await tell(reader, 1);
    await choose(reader, 'each');
    await tell(reader, 2);
    const [digest] = await composed(reader, 1);
    expect(digest?.news).toEqual([expect.stringMatching(/No 2\.$/)]);
    at('06:00', 1);
    await compose();
    expect(await digestsFor(reader)).toHaveLength(1);
  });

  it('never come to who wants none, nor later of what was new by then', async () => {
    const reader = await person();
    await choose(reader, 'none');
    await tell(reader, 1);
    at('06:00', 1);
    await compose();
    await choose(reader, 'daily');
    await tell(reader, 2);
    at('06:00', 2);
    const [digest] = await composed(reader, 1);
    expect(digest?.news).toEqual([expect.stringMatching(/No 2\.$/)]);
  });

  it('say how much more there is than they tell', async () => {
    const reader = await person();
    for (let number = 1; number <= 32; number += 1) await tell(reader, number);
    at('06:00', 1);
    const [digest] = await composed(reader, 1);
    expect(digest).toMatchObject({ more: 2 });
    expect(digest?.news).toHaveLength(30);
  });
});

describe('the choice of mails', () => {
  it('is daily until another is made, and is one’s own', async () => {
    const [reader, other] = [await person(), await person()];
    expect((await reader.client.get(MAILS)).body).toEqual({ mails: 'daily', version: 1 });
    await choose(reader, 'none');
    expect((await reader.client.get(MAILS)).body).toEqual({ mails: 'none', version: 2 });
    expect((await other.client.get(MAILS)).body).toEqual({ mails: 'daily', version: 1 });
  });

  it('is refused in words: an unknown one, one without a version, one that another browser has overtaken', async () => {
    const { client } = await person();
    expect(await client.put(MAILS, { body: { mails: 'hourly' }, version: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/mails' }] },
    });
    expect((await client.put(MAILS, { body: { mails: 'none' } })).status).toBe(428);
    expect((await client.put(MAILS, { body: { mails: 'none' }, version: 1 })).status).toBe(200);
    expect(await client.put(MAILS, { body: { mails: 'each' }, version: 1 })).toMatchObject({
      status: 412,
      body: { type: 'urn:mutua:problem:changed-meanwhile' },
    });
  });
});
