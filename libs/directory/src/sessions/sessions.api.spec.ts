import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveBus, type Hint } from '@mutua/platform/live';
import { Browser } from '@mutua/testing';
import { DirectoryApp, refusal, USERS } from '../directory-app.spec-data.js';
import type { SessionDto, SessionsDto } from './session.dto.js';

const SESSION = '/api/directory/session';
const SESSIONS = '/api/directory/sessions';

interface DemoAccounts {
  readonly items: { userId: string; name: string; roles: string[]; organisationName: string | null }[];
}

let directory: DirectoryApp;

beforeAll(async () => {
  directory = await DirectoryApp.start({ MUTUA_DEMO: 'true' });
});

afterAll(() => directory.stop());

function newBrowser(): Browser {
  return new Browser(directory.app.address);
}

async function signInAs(
  name: string,
  browser = newBrowser(),
): Promise<{ browser: Browser; session: SessionDto }> {
  const { body } = await browser.get<DemoAccounts>('/api/directory/demo-accounts');
  const account = body.items.find((one) => one.name === name);
  const path = `/api/directory/demo-accounts/${account?.userId}/session`;
  const { status, body: session } = await browser.post<SessionDto>(path);
  expect(status).toBe(201);
  return { browser, session };
}

describe('a browser', () => {
  it('without a cookie is told that nobody is signed in, and gets nothing', async () => {
    const browser = newBrowser();
    expect(await browser.get(SESSION)).toMatchObject({ status: 200, body: { session: null } });
    expect((await browser.get(SESSIONS)).status).toBe(401);
    expect((await browser.get(`${USERS}/me`)).status).toBe(401);
  });

  it('in which somebody signs in acts as them, and never holds a token', async () => {
    const { browser, session } = await signInAs('Awa Diop');
    expect(session).toMatchObject({
      method: 'demo',
      user: { name: 'Awa Diop', locale: 'fr' },
      roles: ['requester'],
      memberships: [{ organisationStatus: 'verified', country: 'SN', roles: ['requester'], manages: true }],
      secondFactor: false,
    });
    expect(session.organisationId).toBe(session.memberships[0]?.organisationId);
    expect(await browser.get(SESSION)).toMatchObject({ body: { session: { id: session.id } } });
    const me = await browser.get(`${USERS}/me`);
    expect(me).toMatchObject({ status: 200, body: { id: session.user.id } });
    expect(me.headers.get('cache-control')).toBe('no-store');
    for (const path of [SESSION, SESSIONS, `${USERS}/me`]) {
      const { body, headers } = await browser.get(path);
      expect(`${JSON.stringify(body)} ${JSON.stringify([...headers])}`).not.toMatch(/eyJ|bearer/i);
    }
  });

  it('is given a cookie that no script reads and no other site sends', async () => {
    const browser = newBrowser();
    const { body } = await browser.get<DemoAccounts>('/api/directory/demo-accounts');
    const path = `/api/directory/demo-accounts/${body.items[0]?.userId}/session`;
    const given = (await browser.post(path)).headers.getSetCookie();
    expect(given).toHaveLength(1);
    expect(given[0]).toMatch(/^mutua-session=[\w-]{43}; /);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(given[0]).toContain(attribute);
  });

  it('gets a new secret at every signing in, and the session that it was in ends (fixation)', async () => {
    const browser = newBrowser();
    browser.keep('mutua-session', 'a'.repeat(43));
    const { session: first } = await signInAs('Awa Diop', browser);
    expect(browser.cookie).not.toContain('a'.repeat(43));
    const planted = browser.cookie;
    const { session: second } = await signInAs('Paulo Mendes', browser);
    expect(browser.cookie).not.toBe(planted);
    const earlier = await newBrowser().get(`${USERS}/me`, { headers: { cookie: planted } });
    expect(earlier.status).toBe(401);
    expect(first.id).not.toBe(second.id);
  });

  it('is out at once when it signs out, and its cookie is good for nothing more', async () => {
    const { browser } = await signInAs('Awa Diop');
    const { cookie } = browser;
    const out = await browser.delete(SESSION);
    expect(out.status).toBe(204);
    expect(browser.cookie).toBe('');
    for (const path of [SESSIONS, `${USERS}/me`])
      expect((await newBrowser().get(path, { headers: { cookie } })).status).toBe(401);
  });

  it('is out when it was idle too long, and after twelve hours in any case', async () => {
    const { browser } = await signInAs('Carmen Ruiz');
    const start = Date.now();
    const at = (hours: number) =>
      directory.app.clock.moveTo(new Date(start + hours * 3_600_000).toISOString());
    for (const hours of [1.9, 3.8, 5.7, 7.6, 9.5, 11.4]) {
      at(hours);
      expect((await browser.get(`${USERS}/me`)).status).toBe(200);
    }
    at(12.1);
    expect((await browser.get(`${USERS}/me`)).status).toBe(401);
    at(0);
    const { browser: idle } = await signInAs('Carmen Ruiz');
    at(2.1);
    expect((await idle.get(`${USERS}/me`)).status).toBe(401);
    at(0);
  });

  it('is out when its person is stopped, and stays out when they are let in again', async () => {
    const { browser, session } = await signInAs('Иван Петров');
    const path = `${USERS}/${session.user.id}`;
    const standing = (active: boolean) => ({ roles: ['coordinator'], organisationId: null, active });
    expect((await directory.operator.put(path, { version: 1, body: standing(false) })).status).toBe(200);
    expect((await browser.get(`${USERS}/me`)).status).toBe(401);
    expect((await directory.operator.put(path, { version: 2, body: standing(true) })).status).toBe(200);
    expect((await browser.get(`${USERS}/me`)).status).toBe(401);
  });

  it('has what its person may do from the moment that an admin decides it', async () => {
    const { browser, session } = await signInAs('Paulo Mendes');
    expect((await browser.get(USERS)).status).toBe(403);
    const path = `${USERS}/${session.user.id}`;
    const { version } = (await directory.operator.get<{ version: number }>(path)).body;
    const body = { roles: ['provider', 'coordinator'], organisationId: session.organisationId, active: true };
    expect((await directory.operator.put(path, { version, body })).status).toBe(200);
    expect((await browser.get(USERS)).status).toBe(200);
  });
});

describe('sessions of a person', () => {
  it('are all ended by an admin, which the trail keeps, and they may sign in again', async () => {
    const one = await signInAs('Carmen Ruiz');
    const two = await signInAs('Carmen Ruiz');
    const { id } = one.session.user;
    const path = `${USERS}/${id}/sessions`;
    expect(await two.browser.delete(path)).toMatchObject(refusal(403, 'role-required'));
    expect((await directory.operator.send('DELETE', path, {})).status).toBe(204);
    for (const { browser } of [one, two]) expect((await browser.get(`${USERS}/me`)).status).toBe(401);
    expect((await directory.eventsOf(id)).at(-1)).toMatchObject({
      type: 'directory.user.sessions-ended',
      actor: { userId: expect.any(String) },
    });
    expect((await signInAs('Carmen Ruiz')).session.user.id).toBe(id);
    const nobody = `${USERS}/${crypto.randomUUID()}/sessions`;
    expect(await directory.operator.send('DELETE', nobody, {})).toMatchObject(refusal(404, 'not-found'));
  });

  it('end when an admin locks the person, and nobody is signed in until they are unlocked', async () => {
    const { browser, session } = await signInAs('Awa Diop');
    const path = `${USERS}/${session.user.id}`;
    const { version } = (await directory.operator.get<{ version: number }>(path)).body;
    expect((await directory.operator.post(`${path}/lock`, { version })).status).toBe(200);
    expect((await browser.get(`${USERS}/me`)).status).toBe(401);
    const account = `/api/directory/demo-accounts/${session.user.id}/session`;
    expect((await newBrowser().post(account)).status).toBe(404);
    expect((await directory.operator.post(`${path}/unlock`, { version: version + 1 })).status).toBe(200);
    expect((await browser.get(`${USERS}/me`)).status).toBe(401);
    expect((await newBrowser().post(account)).status).toBe(201);
  });

  it('are listed, and ended one by one or all others at once', async () => {
    const { browser: first, session } = await signInAs('Ada Mensah');
    const { browser: second, session: other } = await signInAs('Ada Mensah');
    const { browser: third } = await signInAs('Ada Mensah');
    const { body } = await first.get<SessionsDto>(SESSIONS);
    expect(body.items).toHaveLength(3);
    expect(body.items.find(({ current }) => current)).toMatchObject({ id: session.id, method: 'demo' });
    expect((await first.delete(`${SESSIONS}/${other.id}`)).status).toBe(204);
    expect((await second.get(`${USERS}/me`)).status).toBe(401);
    expect((await first.delete(SESSIONS)).status).toBe(204);
    expect((await third.get(`${USERS}/me`)).status).toBe(401);
    expect((await first.get(`${USERS}/me`)).status).toBe(200);
  });

  it('tell all browsers of the person when one ends or acts for another organisation', async () => {
    const told: Hint[] = [];
    const unheard = directory.app.get(LiveBus).listen((hint) => told.push(hint));
    const first = await signInAs('Awa Diop');
    const second = await signInAs('Awa Diop');
    const hint = { about: 'sessions', userIds: [first.session.user.id] };
    await first.browser.delete(`${SESSIONS}/${second.session.id}`);
    expect(told).toEqual([hint]);
    await first.browser.put(`${SESSION}/organisation`, { body: { organisationId: null } });
    expect(told).toEqual([hint, hint]);
    await first.browser.delete(SESSION);
    expect(told).toEqual([hint, hint, hint]);
    unheard();
  });

  it('are their own: those of another do not exist', async () => {
    const { browser } = await signInAs('Awa Diop');
    const { browser: other, session } = await signInAs('Carmen Ruiz');
    expect(await browser.delete(`${SESSIONS}/${session.id}`)).toMatchObject(refusal(404, 'not-found'));
    expect((await other.get(`${USERS}/me`)).status).toBe(200);
  });

  it('are nothing for a bearer token', async () => {
    const client = await directory.app.as({ roles: ['requester'] });
    expect(await client.get(SESSIONS)).toMatchObject(refusal(403, 'session-required'));
    expect(await client.get(SESSION)).toMatchObject({ status: 200, body: { session: null } });
  });
});

describe('another site', () => {
  it.each([
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['one of another subdomain', { 'sec-fetch-site': 'same-site' }],
    ['one that the person typed', { 'sec-fetch-site': 'none' }],
    ['another origin, of an older browser', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['no origin at all', { 'sec-fetch-site': undefined }],
    ['an origin that is none', { 'sec-fetch-site': undefined, origin: 'null' }],
  ])('cannot act in the name of who is signed in: %s', async (_, headers) => {
    const { browser } = await signInAs('Awa Diop');
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value ?? '']));
    if (sent['sec-fetch-site'] === '') delete sent['sec-fetch-site'];
    const answer = await fetch(`${directory.app.address}${SESSION}`, {
      method: 'DELETE',
      headers: { cookie: browser.cookie, ...sent },
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ type: 'urn:mutua:problem:cross-site-request' });
    expect((await browser.get(`${USERS}/me`)).status).toBe(200);
  });

  it('cannot sign anybody in, nor post a form or plain text', async () => {
    const { body } = await newBrowser().get<DemoAccounts>('/api/directory/demo-accounts');
    const path = `/api/directory/demo-accounts/${body.items[0]?.userId}/session`;
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(await newBrowser().post(path, { headers })).toMatchObject(refusal(403, 'cross-site-request'));
    const { browser } = await signInAs('Awa Diop');
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await browser.put(`${SESSION}/organisation`, {
        body: '{"organisationId": null}',
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(415);
    }
  });

  it('of an older browser, our own origin may', async () => {
    const { browser } = await signInAs('Awa Diop');
    const answer = await fetch(`${directory.app.address}${SESSION}`, {
      method: 'DELETE',
      headers: { cookie: browser.cookie, origin: directory.app.address },
    });
    expect(answer.status).toBe(204);
  });
});

describe('the organisation acted for', () => {
  it('is one of the person’s own, and decides what they may do', async () => {
    const { browser, session } = await signInAs('陈伟');
    const path = `${SESSION}/organisation`;
    const none = await browser.put<SessionDto>(path, { body: { organisationId: null } });
    expect(none.body).toMatchObject({ organisationId: null, roles: ['requester', 'provider'] });
    const foreign = (await signInAs('Awa Diop')).session.organisationId;
    expect(await browser.put(path, { body: { organisationId: foreign } })).toMatchObject(
      refusal(404, 'not-found'),
    );
    const { organisationId } = session;
    const back = await browser.put<SessionDto>(path, { body: { organisationId } });
    expect(back.body).toMatchObject({ organisationId });
  });
});

describe('where the entry asks', () => {
  it('there is nothing unless the installation says so', async () => {
    expect((await newBrowser().get('/internal/session')).status).toBe(404);
  });
});
