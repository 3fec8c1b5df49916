import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { StartNotes } from '@mutua/platform/context';
import { Browser, newTestId, Outbox, tokenIn } from '@mutua/testing';
import { Secret, TOTP } from 'otpauth';
import { DirectoryApp, refusal, type Problem } from '../directory-app.spec-data.js';
import type { SessionDto } from '../sessions/session.dto.js';
import type { RecoveryCodesDto, SecondFactorDto } from './account.dto.js';

const API = '/api/directory';
const PASSWORD = 'millet harvest lantern ferry';

interface Owner {
  readonly userId: string;
  readonly email: string;
  readonly secret: string;
  readonly recoveryCodes: string[];
}

let outbox: Outbox;
let directory: DirectoryApp;
let minutes = 0;

beforeAll(async () => {
  outbox = await Outbox.open();
  directory = await DirectoryApp.start({ MUTUA_DATA_DIR: outbox.dataDirectory });
});
afterAll(async () => {
  await directory.stop();
  await outbox.close();
});
beforeEach(async () => {
  await directory.forgetAttempts();
  // each code is good once: the next one comes with the next half minute
  minutes += 1;
  directory.app.clock.moveTo(new Date(Date.now() + minutes * 60_000).toISOString());
});

function codeOf(secret: string): string {
  const timestamp = directory.app.clock.now().getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** Somebody who is asked for one-time codes. */
async function newOwner(): Promise<Owner> {
  const email = `${newTestId()}@example.org`;
  const browser = new Browser(directory.app.address);
  await browser.post(`${API}/accounts`, { body: { name: 'Awa Diop', email, locale: 'fr' } });
  const token = tokenIn(await outbox.newest(email, 1));
  const { body } = await browser.post<SessionDto>(`${API}/accounts/confirmation`, {
    body: { token, password: PASSWORD },
  });
  const begun = await browser.post<SecondFactorDto>(`${API}/account/second-factor`, {
    body: { currentPassword: PASSWORD },
  });
  const { secret } = begun.body;
  const confirmed = await browser.post<RecoveryCodesDto>(`${API}/account/second-factor/confirmation`, {
    body: { oneTimeCode: codeOf(secret) },
  });
  expect(confirmed.status).toBe(200);
  minutes += 1;
  directory.app.clock.moveTo(new Date(Date.now() + minutes * 60_000).toISOString());
  return { userId: body.user.id, email, secret, recoveryCodes: confirmed.body.recoveryCodes };
}

function signIn(email: string, oneTimeCode: string) {
  return new Browser(directory.app.address).post<SessionDto & Problem>(`${API}/sessions`, {
    body: { email, password: PASSWORD, oneTimeCode },
  });
}

async function storedOf({ userId }: Owner): Promise<string> {
  return directory.app.asOwner(async (database) => {
    const { rows } = await database.query<{ totp_secret: string }>(
      'SELECT totp_secret FROM directory.account WHERE user_id = $1',
      [userId],
    );
    return rows[0]?.totp_secret ?? '';
  });
}

function store({ userId }: Owner, secret: string): Promise<unknown> {
  return directory.app.asOwner((database) =>
    database.query('UPDATE directory.account SET totp_secret = $2 WHERE user_id = $1', [userId, secret]),
  );
}

it('the secret of one-time codes is stored nowhere as it is, and they are taken after a restart', async () => {
  const owner = await newOwner();
  expect(await directory.everything()).not.toContain(owner.secret);
  const before = await storedOf(owner);
  await directory.app.restart(async () => undefined);
  expect(await storedOf(owner)).toBe(before);
  expect((await signIn(owner.email, codeOf(owner.secret))).status).toBe(201);
});

it('a sealed secret that was put into the row of somebody else opens nothing there', async () => {
  const [awa, ada] = [await newOwner(), await newOwner()];
  const [ofAwa, ofAda] = [await storedOf(awa), await storedOf(ada)];
  await store(awa, ofAda);
  expect(await signIn(awa.email, codeOf(ada.secret))).toMatchObject(refusal(401, 'one-time-code-wrong'));
  await store(awa, ofAwa);
  expect((await signIn(awa.email, codeOf(awa.secret))).status).toBe(201);
});

it('a secret in plain is not taken, and is sealed at the next start', async () => {
  const owner = await newOwner();
  await store(owner, owner.secret);
  expect(await signIn(owner.email, codeOf(owner.secret))).toMatchObject(refusal(401, 'one-time-code-wrong'));
  await directory.app.restart(async () => undefined);
  expect(await storedOf(owner)).not.toContain(owner.secret);
  expect((await signIn(owner.email, codeOf(owner.secret))).status).toBe(201);
});

it('what another key has sealed is told at the start; a recovery code lets in', async () => {
  const owner = await newOwner();
  await store(owner, (await storedOf(owner)).replace(/^(\w+\.)[^.]+/, '$1another'));
  await directory.app.restart(async () => undefined);
  expect(directory.app.get(StartNotes).all().join()).toContain(
    '1 second factors were sealed by another signing key',
  );
  expect(await signIn(owner.email, codeOf(owner.secret))).toMatchObject(refusal(401, 'one-time-code-wrong'));
  expect((await signIn(owner.email, owner.recoveryCodes[0] ?? '')).status).toBe(201);
});
