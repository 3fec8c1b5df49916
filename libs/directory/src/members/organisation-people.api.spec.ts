import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser, newTestId, Outbox, tokenIn } from '@mutua/testing';
import type { AccessTokenDto, NewApiKeyDto } from '../api-keys/api-key.dto.js';
import { aMinistry, DirectoryApp, ORGANISATIONS, refusal } from '../directory-app.spec-data.js';
import type { OrganisationDto } from '../organisation.dto.js';
import type { SessionDto } from '../sessions/session.dto.js';
import type { InvitationsDto, SeenInvitationDto } from './invitation.dto.js';
import type { MembersDto } from './member.dto.js';

const INVITATIONS = '/api/directory/invitations';
const PASSWORD = 'millet harvest lantern ferry';

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

beforeEach(() => directory.forgetAttempts());

const newBrowser = () => new Browser(directory.app.address);
const newAddress = () => `${newTestId()}@example.org`;

interface SignedIn {
  readonly browser: Browser;
  readonly id: string;
  readonly email: string;
}

async function newPerson(email = newAddress()): Promise<SignedIn> {
  const browser = newBrowser();
  await browser.post('/api/directory/accounts', { body: { name: 'Awa Diop', email, locale: 'en' } });
  const token = tokenIn(await outbox.newest(email, 1));
  const path = '/api/directory/accounts/confirmation';
  const { body } = await browser.post<SessionDto>(path, { body: { token, password: PASSWORD } });
  return { browser, id: body.user.id, email };
}

async function newOrganisation(
  change: object = {},
): Promise<SignedIn & { path: string; organisation: OrganisationDto }> {
  const person = await newPerson();
  const body = aMinistry(change);
  const answer = await person.browser.post<OrganisationDto>(ORGANISATIONS, { body, key: newTestId() });
  expect(answer.status).toBe(201);
  return { ...person, organisation: answer.body, path: `${ORGANISATIONS}/${answer.body.id}` };
}

async function invite(browser: Browser, path: string, email: string, manages = false) {
  const body = { email, roles: ['provider'], manages };
  return browser.post<{ id: string }>(`${path}/invitations`, { body });
}

/** A second member, who came by an invitation and has just registered. */
async function withMember(manages = false) {
  const founder = await newOrganisation();
  const email = newAddress();
  expect((await invite(founder.browser, founder.path, email, manages)).status).toBe(201);
  const token = tokenIn(await outbox.newest(email, 1));
  const browser = newBrowser();
  const joined = await browser.post<SessionDto>(`${INVITATIONS}/registration`, {
    body: { token, name: 'Paulo', locale: 'es', password: PASSWORD },
  });
  expect(joined.status).toBe(201);
  return { founder, member: { browser, email, id: joined.body.user.id, session: joined.body } };
}

describe('who registers an organisation', () => {
  it('manages it, and their session acts for it', async () => {
    const { browser, organisation } = await newOrganisation();
    const { body } = await browser.get<{ session: SessionDto }>('/api/directory/session');
    expect(body.session).toMatchObject({
      organisationId: organisation.id,
      memberships: [{ organisationId: organisation.id, organisationStatus: 'unverified', manages: true }],
    });
  });
});

describe('an invitation', () => {
  it('brings somebody new in, in the role that it names', async () => {
    const { founder, member } = await withMember();
    expect(member.session).toMatchObject({
      organisationId: founder.organisation.id,
      roles: ['provider'],
      memberships: [{ roles: ['provider'], manages: false }],
      user: { locale: 'es' },
    });
    const { body } = await founder.browser.get<MembersDto>(`${founder.path}/members`);
    expect(body.items.map(({ userId }) => userId).sort()).toEqual([founder.id, member.id].sort());
    expect((await founder.browser.get<InvitationsDto>(`${founder.path}/invitations`)).body.items).toEqual([]);
  });

  it('lets somebody who is there act for one organisation more', async () => {
    const first = await newOrganisation();
    const second = await newOrganisation();
    await invite(second.browser, second.path, first.email.toUpperCase());
    const token = tokenIn(await outbox.newest(first.email, 2));
    const seen = await newBrowser().post<SeenInvitationDto>(`${INVITATIONS}/lookup`, { body: { token } });
    expect(seen.body).toMatchObject({ organisationName: second.organisation.name, hasAccount: true });
    const accepted = await first.browser.post<SessionDto>(`${INVITATIONS}/acceptance`, { body: { token } });
    expect(accepted.body).toMatchObject({ organisationId: second.organisation.id, roles: ['provider'] });
    expect(accepted.body.memberships).toHaveLength(2);
    const again = await first.browser.post(`${INVITATIONS}/acceptance`, { body: { token } });
    expect(again).toMatchObject(refusal(422, 'token-unusable'));
  });

  it('is for the address that it went to, and for nobody else', async () => {
    const { browser, path } = await newOrganisation();
    const email = newAddress();
    await invite(browser, path, email);
    const token = tokenIn(await outbox.newest(email, 1));
    const other = await newPerson();
    const taken = await other.browser.post(`${INVITATIONS}/acceptance`, { body: { token } });
    expect(taken).toMatchObject(refusal(403, 'invitation-for-another'));
    // and it is not used up by that
    expect((await newBrowser().post(`${INVITATIONS}/lookup`, { body: { token } })).status).toBe(200);
  });

  it('that was replaced, taken back or is too old is good for nothing', async () => {
    const { browser, path } = await newOrganisation();
    const email = newAddress();
    await invite(browser, path, email);
    const replaced = tokenIn(await outbox.newest(email, 1));
    const { body } = await invite(browser, path, email);
    const takenBack = tokenIn(await outbox.newest(email, 2));
    const lookUp = (token: string) => newBrowser().post(`${INVITATIONS}/lookup`, { body: { token } });
    expect(await lookUp(replaced)).toMatchObject(refusal(422, 'token-unusable'));
    expect((await browser.delete(`${path}/invitations/${body.id}`)).status).toBe(204);
    expect(await lookUp(takenBack)).toMatchObject(refusal(422, 'token-unusable'));
    await invite(browser, path, email);
    const old = tokenIn(await outbox.newest(email, 3));
    directory.app.clock.moveTo(new Date(Date.now() + 15 * 24 * 3_600_000).toISOString());
    const answer = await lookUp(old);
    directory.app.clock.moveTo(new Date().toISOString());
    expect(answer).toMatchObject(refusal(422, 'token-unusable'));
  });
});

describe('members', () => {
  it('who do not manage decide nothing, and strangers learn nothing', async () => {
    const { founder, member } = await withMember();
    const stranger = await newOrganisation();
    const tries = (browser: Browser) => [
      invite(browser, founder.path, newAddress()),
      browser.get(`${founder.path}/invitations`),
      browser.get(`${founder.path}/api-keys`),
      browser.post(`${founder.path}/api-keys`, {
        body: { name: 'x', roles: ['provider'], scopes: ['needs:read'] },
      }),
      browser.put(`${founder.path}/members/${founder.id}`, { body: { roles: [], manages: false } }),
      browser.delete(`${founder.path}/members/${founder.id}`),
    ];
    for (const answer of await Promise.all(tries(member.browser)))
      expect(answer).toMatchObject(refusal(403, 'not-a-manager'));
    for (const answer of await Promise.all(tries(stranger.browser)))
      expect(answer).toMatchObject(refusal(404, 'not-found'));
    expect(await stranger.browser.get(`${founder.path}/members`)).toMatchObject(refusal(404, 'not-found'));
    expect((await member.browser.get(`${founder.path}/members`)).status).toBe(200);
    expect((await directory.coordinator.get(`${founder.path}/members`)).status).toBe(200);
  });

  it('are decided on, leave and are taken out, at once for their sessions, but never the last who manages', async () => {
    const { founder, member } = await withMember();
    const standing = { roles: ['requester', 'provider'], manages: false };
    const changed = await founder.browser.put(`${founder.path}/members/${member.id}`, { body: standing });
    expect(changed).toMatchObject({ status: 200, body: standing });
    const { body } = await member.browser.get<{ session: SessionDto }>('/api/directory/session');
    expect(body.session.roles).toEqual(['requester', 'provider']);
    const alone = await founder.browser.delete(`${founder.path}/members/${founder.id}`);
    expect(alone).toMatchObject(refusal(409, 'last-manager'));
    const demoted = await founder.browser.put(`${founder.path}/members/${founder.id}`, { body: standing });
    expect(demoted).toMatchObject(refusal(409, 'last-manager'));
    expect((await founder.browser.delete(`${founder.path}/members/${member.id}`)).status).toBe(204);
    const after = await member.browser.get<{ session: SessionDto }>('/api/directory/session');
    expect(after.body.session).toMatchObject({ organisationId: null, memberships: [] });
    expect((await member.browser.get(founder.path)).status).toBe(404);
  });

  it('who both manage cannot both leave at the same moment', async () => {
    const { founder, member } = await withMember(true);
    const answers = await Promise.all([
      founder.browser.delete(`${founder.path}/members/${founder.id}`),
      member.browser.delete(`${founder.path}/members/${member.id}`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});

describe('an API key', () => {
  const plan = { name: 'Our intranet', roles: ['requester'], scopes: ['directory:read'] };
  const exchange = (apiKey: string) =>
    newBrowser().post<AccessTokenDto>('/api/directory/tokens', { body: { apiKey } });

  it('acts for its organisation, within its scopes, until it is revoked', async () => {
    const { browser, path, organisation } = await newOrganisation();
    const made = await browser.post<NewApiKeyDto>(`${path}/api-keys`, { body: plan });
    expect(made).toMatchObject({ status: 201, body: { ...plan, lastUsedAt: null, expiresAt: null } });
    expect(made.body.key).toMatch(/^mutua_[\w-]{43}$/);
    const { body: token } = await exchange(made.body.key);
    expect(token).toMatchObject({ tokenType: 'Bearer', expiresIn: 300 });
    const machine = directory.app.withToken(token.accessToken);
    expect((await machine.get(ORGANISATIONS)).status).toBe(200);
    const write = await machine.post(ORGANISATIONS, { body: aMinistry() });
    expect(write).toMatchObject(refusal(403, 'scope-required'));
    for (const beyond of ['/api/directory/sessions', `${path}/api-keys`, `${path}/members`])
      expect([403, 404]).toContain((await machine.get(beyond)).status);
    const listed = await browser.get(`${path}/api-keys`);
    expect(JSON.stringify(listed.body)).not.toContain(made.body.key);
    expect(listed.body).toMatchObject({ items: [{ id: made.body.id, lastUsedAt: expect.any(String) }] });
    expect((await browser.delete(`${path}/api-keys/${made.body.id}`)).status).toBe(204);
    expect(await exchange(made.body.key)).toMatchObject(refusal(401, 'api-key-unusable'));
    expect(await directory.everything()).not.toContain(made.body.key);
    expect(organisation.status).toBe('unverified');
  });

  it('that has expired, or is none, is refused', async () => {
    const { browser, path } = await newOrganisation();
    const past = { ...plan, expiresAt: '2020-01-01T00:00:00Z' };
    expect(await browser.post(`${path}/api-keys`, { body: past })).toMatchObject(
      refusal(422, 'expires-in-the-past'),
    );
    const soon = { ...plan, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    const { body } = await browser.post<NewApiKeyDto>(`${path}/api-keys`, { body: soon });
    directory.app.clock.moveTo(new Date(Date.now() + 3_700_000).toISOString());
    const late = await exchange(body.key);
    directory.app.clock.moveTo(new Date().toISOString());
    expect(late).toMatchObject(refusal(401, 'api-key-unusable'));
    expect(await exchange(`mutua_${'a'.repeat(43)}`)).toMatchObject(refusal(401, 'api-key-unusable'));
  });
});

describe('a focal point', () => {
  const POINTS = '/api/directory/focal-points';

  async function namedFor(country: string, endorses = true) {
    const focal = await newOrganisation({ country });
    await directory.verify(focal.organisation);
    const body = { organisationId: focal.organisation.id, endorses };
    const named = await directory.coordinator.put(`${POINTS}/${country}`, { body });
    expect(named).toMatchObject({
      status: 200,
      body: { country, organisationName: focal.organisation.name, endorses },
    });
    return focal;
  }

  it('endorses the ministries of its country before a coordinator verifies them', async () => {
    const focal = await namedFor('MG');
    const ministry = await newOrganisation({ country: 'MG' });
    const verify = () => directory.coordinator.post(`${ministry.path}/verify`, { version: 1 });
    expect(await verify()).toMatchObject(refusal(409, 'endorsement-missing'));
    expect((await focal.browser.get(ministry.path)).status).toBe(200);
    for (const { browser } of [await newOrganisation({ country: 'MG' }), ministry]) {
      const endorsed = await browser.post(`${ministry.path}/endorse`, { version: 1 });
      expect(endorsed).toMatchObject(refusal(404, 'not-found'));
    }
    const endorsed = await focal.browser.post<OrganisationDto>(`${ministry.path}/endorse`, { version: 1 });
    expect(endorsed).toMatchObject({ status: 200, body: { version: 2, endorsedAt: expect.any(String) } });
    const { endorsedAt } = endorsed.body;
    expect(await directory.verify(endorsed.body)).toMatchObject({ status: 'verified', endorsedAt });
    const { body } = await focal.browser.get<{ session: SessionDto }>('/api/directory/session');
    expect(body.session.focalPointFor).toEqual(['MG']);
  });

  it('does not stand between others and their verification: another country, another kind, or where it only speaks', async () => {
    await namedFor('ML');
    await namedFor('MR', false);
    for (const change of [{ country: 'NE' }, { country: 'ML', kind: 'academia' }, { country: 'MR' }])
      expect((await directory.verify((await newOrganisation(change)).organisation)).status).toBe('verified');
  });

  it('is a verified government of the country, named by coordinators, and can be taken back', async () => {
    const { organisation, browser } = await newOrganisation({ country: 'TG' });
    const body = { organisationId: organisation.id, endorses: true };
    expect(await directory.coordinator.put(`${POINTS}/TG`, { body })).toMatchObject(
      refusal(422, 'not-a-focal-point'),
    );
    await directory.verify(organisation);
    expect(await directory.coordinator.put(`${POINTS}/BJ`, { body })).toMatchObject(
      refusal(422, 'not-a-focal-point'),
    );
    expect(await browser.put(`${POINTS}/TG`, { body })).toMatchObject(refusal(403, 'role-required'));
    expect((await directory.coordinator.put(`${POINTS}/TG`, { body })).status).toBe(200);
    expect((await directory.operator.get(`${POINTS}`)).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ country: 'TG' })]),
    });
    expect((await browser.delete(`${POINTS}/TG`)).status).toBe(403);
  });
});
