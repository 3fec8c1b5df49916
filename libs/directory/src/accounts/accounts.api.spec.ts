import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser, newTestId, Outbox, tokenIn } from '@mutua/testing';
import { Secret, TOTP } from 'otpauth';
import { DirectoryApp, refusal, USERS, type Problem } from '../directory-app.spec-data.js';
import type { SessionDto } from '../sessions/session.dto.js';
import type { AccountDto, RecoveryCodesDto, SecondFactorDto } from './account.dto.js';

const SESSION = '/api/directory/session';
const SESSIONS = '/api/directory/sessions';
const ACCOUNTS = '/api/directory/accounts';
const RECOVERIES = '/api/directory/recoveries';
const ACCOUNT = '/api/directory/account';
const PASSWORD = 'millet harvest lantern ferry';
const OTHER_PASSWORD = 'copper saddle orbit window';

let outbox: Outbox;
let directory: DirectoryApp;

beforeAll(async () => {
  outbox = await Outbox.open();
  directory = await DirectoryApp.start({ MUTUA_DATA_DIR: outbox.dataDirectory });
});

afterAll(async () => {
  await directory.stop();
  await outbox.close();
});

// all tests come from one network, and fail a lot
beforeEach(() => directory.forgetAttempts());

const newBrowser = () => new Browser(directory.app.address);
const newAddress = () => `${newTestId()}@example.org`;

/** Somebody who has registered, confirmed their address, and is signed in. */
async function newPerson(
  email = newAddress(),
): Promise<{ email: string; browser: Browser; session: SessionDto }> {
  const browser = newBrowser();
  expect((await browser.post(ACCOUNTS, { body: { name: 'Awa Diop', email, locale: 'fr' } })).status).toBe(
    202,
  );
  const token = tokenIn(await outbox.newest(email, 1));
  const { status, body } = await browser.post<SessionDto>(`${ACCOUNTS}/confirmation`, {
    body: { token, password: PASSWORD },
  });
  expect(status).toBe(201);
  return { email, browser, session: body };
}

function signIn(email: string, password: string, oneTimeCode?: string, browser = newBrowser()) {
  return browser.post<SessionDto & Problem>(SESSIONS, {
    body: { email, password, ...(oneTimeCode === undefined ? {} : { oneTimeCode }) },
  });
}

describe('an account', () => {
  it('is asked for, confirmed by mail in the person’s language, and used', async () => {
    const { email, browser, session } = await newPerson();
    expect(session).toMatchObject({ user: { name: 'Awa Diop', email, locale: 'fr' }, memberships: [] });
    expect(session.roles).toEqual(['requester', 'provider']);
    const mail = (await outbox.to(email))[0];
    expect(mail).toContain('Confirmez votre adresse');
    // a stranger may have given the name with somebody else's address
    expect(mail).not.toContain('Awa Diop');
    expect((await browser.get(`${USERS}/me`)).status).toBe(200);
    const again = await signIn(email.toUpperCase(), PASSWORD);
    expect(again).toMatchObject({ status: 201, body: { method: 'password', user: { id: session.user.id } } });
  });

  it('is not asked for by the name of a web address', async () => {
    const body = { name: 'Click http://evil.example/now to win', email: newAddress(), locale: 'en' };
    const answer = await newBrowser().post<Problem>(ACCOUNTS, { body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name' }] } });
  });

  it('is confirmed once, and by the whole token only', async () => {
    const email = newAddress();
    await newBrowser().post(ACCOUNTS, { body: { name: 'Awa', email, locale: 'en' } });
    const token = tokenIn(await outbox.newest(email, 1));
    const confirm = (sent: string, password = PASSWORD) =>
      newBrowser().post(`${ACCOUNTS}/confirmation`, { body: { token: sent, password } });
    expect(await confirm(token.slice(0, -1))).toMatchObject(refusal(422, 'token-unusable'));
    // a password that is refused does not use up the link
    expect(await confirm(token, 'password1234')).toMatchObject(refusal(422, 'weak-password'));
    const answers = await Promise.all([confirm(token), confirm(token), confirm(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('that exists already is not told of to whoever asks, but to its owner', async () => {
    const { email } = await newPerson();
    const answer = await newBrowser().post(ACCOUNTS, { body: { name: 'Mallory', email, locale: 'en' } });
    expect(answer).toMatchObject({ status: 202, body: {} });
    expect(await outbox.newest(email, 2)).toContain('Vous avez déjà un compte');
  });

  it.each([
    ['a short one', 'k9!Xv2#Lp'],
    ['a common one', 'qwertyuiop12'],
    ['the person’s own name', 'Awa.Diop.2026'],
    ['one letter many times', 'aaaaaaaaaaaaaaaa'],
  ])('takes no password that is easy to guess: %s', async (_, password) => {
    const email = `awa.diop@${newTestId()}.example`;
    await newBrowser().post(ACCOUNTS, { body: { name: 'Awa Diop', email, locale: 'en' } });
    const token = tokenIn(await outbox.newest(email, 1));
    const answer = await newBrowser().post<Problem>(`${ACCOUNTS}/confirmation`, {
      body: { token, password },
    });
    expect(answer).toMatchObject({
      ...refusal(422, 'weak-password'),
      body: { errors: [{ pointer: '/password' }] },
    });
    expect(JSON.stringify(answer.body)).not.toContain(password);
  });

  it('takes one password however its letters are made up', async () => {
    const { email } = await newPerson();
    await changePassword(email, PASSWORD, 'Métier à tisser à Kédougou');
    expect((await signIn(email, 'Métier à tisser à Kédougou'.normalize('NFD'))).status).toBe(201);
  });
});

async function changePassword(email: string, currentPassword: string, newPassword: string) {
  const browser = newBrowser();
  await signIn(email, currentPassword, undefined, browser);
  return browser.put<Problem>(`${ACCOUNT}/password`, { body: { currentPassword, newPassword } });
}

describe('a password', () => {
  it('that is wrong, and an account that does not exist or was stopped, have one answer', async () => {
    const { email, session } = await newPerson();
    const stopped = await newPerson();
    await directory.operator.put(`${USERS}/${stopped.session.user.id}`, {
      version: 1,
      body: { roles: ['requester'], organisationId: null, active: false },
    });
    const withoutPassword = await directory.addPerson();
    const answers = [
      await signIn(email, 'wrong'),
      await signIn(newAddress(), PASSWORD),
      await signIn(stopped.email, PASSWORD),
      await signIn(withoutPassword.user.email, PASSWORD),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual({ ...answers[0]?.body, traceId: expect.any(String) });
      expect(headers.getSetCookie()).toEqual([]);
    }
    expect(session.user.email).toBe(email);
  });

  it('is changed by who knows it, ends all other sessions, and a mail tells of it', async () => {
    const { email, browser: other } = await newPerson();
    const browser = newBrowser();
    await signIn(email, PASSWORD, undefined, browser);
    const change = (currentPassword: string, newPassword: string) =>
      browser.put<Problem>(`${ACCOUNT}/password`, { body: { currentPassword, newPassword } });
    expect(await change('wrong', OTHER_PASSWORD)).toMatchObject(refusal(422, 'current-password-wrong'));
    const weak = await change(PASSWORD, 'password1234');
    expect(weak).toMatchObject({
      ...refusal(422, 'weak-password'),
      body: { errors: [{ pointer: '/newPassword' }] },
    });
    expect((await change(PASSWORD, OTHER_PASSWORD)).status).toBe(204);
    expect((await other.get(`${USERS}/me`)).status).toBe(401);
    expect((await browser.get(`${USERS}/me`)).status).toBe(200);
    expect((await signIn(email, PASSWORD)).status).toBe(401);
    expect((await signIn(email, OTHER_PASSWORD)).status).toBe(201);
    expect(await outbox.newest(email, 2)).toContain('vient d’être modifié');
  });

  it('that was forgotten is chosen anew by mail; all sessions end, and the link is good once', async () => {
    const { email, browser } = await newPerson();
    expect(await newBrowser().post(RECOVERIES, { body: { email } })).toMatchObject({ status: 202, body: {} });
    const token = tokenIn(await outbox.newest(email, 2));
    const complete = () =>
      newBrowser().post(`${RECOVERIES}/completion`, { body: { token, password: OTHER_PASSWORD } });
    expect((await complete()).status).toBe(200);
    expect(await complete()).toMatchObject(refusal(422, 'token-unusable'));
    expect((await browser.get(`${USERS}/me`)).status).toBe(401);
    expect((await signIn(email, OTHER_PASSWORD)).status).toBe(201);
  });

  it('is chosen by mail, too, by whom an admin has added', async () => {
    const { user } = await directory.addPerson();
    await newBrowser().post(RECOVERIES, { body: { email: user.email } });
    const token = tokenIn(await outbox.newest(user.email, 1));
    await newBrowser().post(`${RECOVERIES}/completion`, { body: { token, password: PASSWORD } });
    expect((await signIn(user.email, PASSWORD)).status).toBe(201);
  });

  it('of nobody is not recovered, and nobody learns that', async () => {
    const email = newAddress();
    expect(await newBrowser().post(RECOVERIES, { body: { email } })).toMatchObject({ status: 202, body: {} });
    expect(await outbox.to(email)).toEqual([]);
  });

  it('of a link that is too old is not taken', async () => {
    const { email } = await newPerson();
    await newBrowser().post(RECOVERIES, { body: { email } });
    const token = tokenIn(await outbox.newest(email, 2));
    directory.app.clock.moveTo(new Date(Date.now() + 61 * 60_000).toISOString());
    const answer = await newBrowser().post(`${RECOVERIES}/completion`, {
      body: { token, password: OTHER_PASSWORD },
    });
    directory.app.clock.moveTo(new Date().toISOString());
    expect(answer).toMatchObject(refusal(422, 'token-unusable'));
  });
});

describe('guessing', () => {
  it('is stopped after five failures, for a right password too, whoever asks and whether there is an account or not', async () => {
    const { email } = await newPerson();
    for (const address of [email, newAddress()]) {
      const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(address, 'a guess')));
      const statuses = guesses.map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)]);
      const stopped = await signIn(address, PASSWORD);
      expect(stopped).toMatchObject(refusal(429, 'too-many-attempts'));
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('is stopped longer each time, also by an instance that was started anew', async () => {
    const { email } = await newPerson();
    for (let guess = 0; guess < 5; guess += 1) await signIn(email, 'a guess');
    await directory.app.restart(async () => undefined);
    const start = Date.now();
    const waits: number[] = [];
    let later = 0;
    for (let round = 0; round < 3; round += 1) {
      const { status, headers } = await signIn(email, PASSWORD);
      expect(status).toBe(429);
      waits.push(Number(headers.get('retry-after')));
      later += (waits.at(-1) ?? 0) * 1_000 + 1_000;
      directory.app.clock.moveTo(new Date(start + later).toISOString());
      expect((await signIn(email, 'a guess')).status).toBe(401);
    }
    directory.app.clock.moveTo(new Date().toISOString());
    // some seconds of each have passed when it is told
    expect(waits.map((wait) => 30 * Math.ceil(wait / 30))).toEqual([30, 60, 120]);
  });

  it('does not keep out who waited, nor who proves by mail who they are', async () => {
    const { email } = await newPerson();
    for (let guess = 0; guess < 6; guess += 1) await signIn(email, 'a guess');
    await newBrowser().post(RECOVERIES, { body: { email } });
    const token = tokenIn(await outbox.newest(email, 2));
    await newBrowser().post(`${RECOVERIES}/completion`, { body: { token, password: OTHER_PASSWORD } });
    expect((await signIn(email, OTHER_PASSWORD)).status).toBe(201);
  });

  it('fills nobody’s mailbox', async () => {
    const email = newAddress();
    const body = { name: 'Awa', email, locale: 'en' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => newBrowser().post(ACCOUNTS, { body })));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
    await outbox.newest(email, 5);
  });
});

describe('a second factor', () => {
  const codeOf = (secret: string, at = directory.app.clock.now()) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
  let minutes = 0;
  /** Each code is good once: the next one comes with the next half minute. */
  const later = () => {
    minutes += 1;
    directory.app.clock.moveTo(new Date(Date.now() + minutes * 60_000).toISOString());
  };

  async function withSecondFactor() {
    const person = await newPerson();
    const body = { currentPassword: PASSWORD };
    const begun = await person.browser.post<SecondFactorDto>(`${ACCOUNT}/second-factor`, { body });
    expect(begun.status).toBe(201);
    const { secret, uri } = begun.body;
    expect(uri).toContain(`secret=${secret}`);
    const confirmed = await person.browser.post<RecoveryCodesDto>(`${ACCOUNT}/second-factor/confirmation`, {
      body: { oneTimeCode: codeOf(secret) },
    });
    expect(confirmed.status).toBe(200);
    later();
    return { ...person, secret, recoveryCodes: confirmed.body.recoveryCodes };
  }

  it('is asked for once it is confirmed, and each code is taken once', async () => {
    const { email, browser, secret } = await withSecondFactor();
    expect(await signIn(email, PASSWORD)).toMatchObject(refusal(401, 'one-time-code-required'));
    expect(await signIn(email, 'wrong', codeOf(secret))).toMatchObject(refusal(401, 'sign-in-failed'));
    const code = codeOf(secret);
    const twice = await Promise.all([signIn(email, PASSWORD, code), signIn(email, PASSWORD, code)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(twice.find(({ status }) => status === 401)).toMatchObject(refusal(401, 'one-time-code-wrong'));
    const { body } = await browser.get<{ session: SessionDto }>(SESSION);
    expect(body.session.secondFactor).toBe(true);
  });

  it('can be replaced by a recovery code, each of which is good once', async () => {
    const { email, browser, recoveryCodes } = await withSecondFactor();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ''] = recoveryCodes;
    expect((await signIn(email, PASSWORD, first.toUpperCase())).status).toBe(201);
    expect(await signIn(email, PASSWORD, first)).toMatchObject(refusal(401, 'one-time-code-wrong'));
    const { body } = await browser.get<AccountDto>(ACCOUNT);
    expect(body).toEqual({ hasPassword: true, secondFactor: true, recoveryCodesLeft: 9, providers: [] });
  });

  it('stays when the password is recovered, and guessing it is stopped', async () => {
    const { email, secret } = await withSecondFactor();
    await newBrowser().post(RECOVERIES, { body: { email } });
    const token = tokenIn(await outbox.newest(email, 3));
    await newBrowser().post(`${RECOVERIES}/completion`, { body: { token, password: OTHER_PASSWORD } });
    expect(await signIn(email, OTHER_PASSWORD)).toMatchObject(refusal(401, 'one-time-code-required'));
    for (let guess = 0; guess < 5; guess += 1) await signIn(email, OTHER_PASSWORD, '000000');
    const stopped = await signIn(email, OTHER_PASSWORD, codeOf(secret));
    expect(stopped).toMatchObject(refusal(429, 'too-many-attempts'));
  });

  it('is removed by who has both, and not set up twice', async () => {
    const { email, browser, secret } = await withSecondFactor();
    const begin = await browser.post(`${ACCOUNT}/second-factor`, { body: { currentPassword: PASSWORD } });
    expect(begin).toMatchObject(refusal(409, 'second-factor-there'));
    const remove = (currentPassword: string, oneTimeCode: string) =>
      browser.post(`${ACCOUNT}/second-factor/removal`, { body: { currentPassword, oneTimeCode } });
    expect(await remove('wrong', codeOf(secret))).toMatchObject(refusal(422, 'current-password-wrong'));
    expect(await remove(PASSWORD, '000000')).toMatchObject(refusal(401, 'one-time-code-wrong'));
    expect((await remove(PASSWORD, codeOf(secret))).status).toBe(204);
    expect((await signIn(email, PASSWORD)).status).toBe(201);
  });
});

it('no secret of anybody is stored as it is', async () => {
  const { email, browser } = await newPerson();
  await newBrowser().post(RECOVERIES, { body: { email } });
  const token = tokenIn(await outbox.newest(email, 2));
  const stored = await directory.everything();
  expect(stored).toContain(email);
  expect(stored).not.toContain(PASSWORD);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(browser.cookie.split('=')[1]);
});
