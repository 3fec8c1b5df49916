import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser, newTestId, Outbox, tokenIn } from '@mutua/testing';
import { IdentityProvider, type ProviderAccount } from '@mutua/testing/identity-provider';
import { Secret, TOTP } from 'otpauth';
import type { AccountDto, SecondFactorDto } from '../accounts/account.dto.js';
import { DirectoryApp, refusal, USERS, type Problem } from '../directory-app.spec-data.js';
import type { MaybeSessionDto, SessionDto } from '../sessions/session.dto.js';
import type { JourneyDto, StrangerDto } from './oidc.dto.js';

const HERE = 'https://mutua.example.org';
const OIDC = '/api/directory/oidc';
const SESSION = '/api/directory/session';
const ACCOUNT = '/api/directory/account';
const ACCOUNTS = '/api/directory/accounts';
const PASSWORD = 'millet harvest lantern ferry';
const TRUSTED = 'minict.gov.rw';

let outbox: Outbox;
let directory: DirectoryApp;
let idp: IdentityProvider;
let other: IdentityProvider;

beforeAll(async () => {
  outbox = await Outbox.open();
  const wayBack = (name: string) => ({ redirectUris: [`${HERE}${OIDC}/${name}/callback`] });
  idp = await IdentityProvider.start(wayBack('keycloak'));
  other = await IdentityProvider.start(wayBack('entra'));
  directory = await DirectoryApp.start({
    MUTUA_DATA_DIR: outbox.dataDirectory,
    PUBLIC_URL: HERE,
    OIDC_PROVIDERS: 'keycloak, entra,away',
    OIDC_KEYCLOAK_TITLE: 'Gouvernement du Rwanda',
    OIDC_KEYCLOAK_ISSUER: idp.issuer,
    OIDC_KEYCLOAK_CLIENT_ID: idp.clientId,
    OIDC_KEYCLOAK_CLIENT_SECRET: idp.clientSecret,
    OIDC_KEYCLOAK_TRUSTED_DOMAINS: TRUSTED,
    OIDC_ENTRA_ISSUER: other.issuer,
    OIDC_ENTRA_CLIENT_ID: other.clientId,
    OIDC_ENTRA_CLIENT_SECRET: other.clientSecret,
    // nothing listens there
    OIDC_AWAY_ISSUER: 'http://127.0.0.1:9',
    OIDC_AWAY_CLIENT_ID: 'mutua',
  });
});

afterAll(async () => {
  await directory.stop();
  await idp.stop();
  await other.stop();
  await outbox.close();
});

beforeEach(() => directory.forgetAttempts());

afterEach(() => {
  idp.lie = null;
  idp.forgesSignatures = false;
});

const newBrowser = () => new Browser(directory.app.address);
const newAddress = (domain = TRUSTED) => `${newTestId()}@${domain}`;

function aPerson(change: Partial<ProviderAccount> = {}): ProviderAccount {
  return { sub: newTestId(), name: 'Awa Diop', email: newAddress(), email_verified: true, ...change };
}

const locationOf = ({ headers }: { headers: Headers }) => headers.get('location') ?? '';

/** Goes to the provider: the address that it sends the browser back to, which the browser has not opened yet. */
async function toProvider(start: string, person: ProviderAccount | null, at = idp): Promise<string> {
  at.person = person;
  const thereBrowser = new Browser(at.issuer);
  let url = start;
  while (url.startsWith(at.issuer)) {
    const answer = await thereBrowser.get(url);
    expect([302, 303]).toContain(answer.status);
    url = new URL(locationOf(answer), url).href;
  }
  expect(url).toContain(`${HERE}${OIDC}/`);
  return url.slice(HERE.length);
}

async function depart(browser: Browser, name = 'keycloak', query = ''): Promise<string> {
  const answer = await browser.get(`${OIDC}/${name}${query}`);
  expect(answer.status).toBe(303);
  return locationOf(answer);
}

/** The way there and back: where the browser ends up. */
async function goThere(
  person: ProviderAccount | null,
  browser = newBrowser(),
  query = '',
): Promise<{ browser: Browser; page: string }> {
  const back = await toProvider(await depart(browser, 'keycloak', query), person);
  return { browser, page: await comeBack(browser, back) };
}

async function comeBack(browser: Browser, address: string): Promise<string> {
  const answer = await browser.get(address, { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(answer.status).toBe(303);
  expect(locationOf(answer)).toMatch(new RegExp(`^${HERE}/`));
  return locationOf(answer).slice(HERE.length);
}

async function sessionOf(browser: Browser): Promise<SessionDto | null> {
  return (await browser.get<MaybeSessionDto>(SESSION)).body.session;
}

async function expectNotIn(browser: Browser, page: string, problem: string): Promise<void> {
  expect(page).toBe(`/sign-in?problem=${problem}`);
  expect(browser.cookie).not.toContain('mutua-session');
  expect(await sessionOf(browser)).toBeNull();
}

/** Somebody who registered here by mail and has a password. */
async function newLocalPerson(email: string): Promise<Browser> {
  const browser = newBrowser();
  await browser.post(ACCOUNTS, { body: { name: 'Awa Diop', email, locale: 'fr' } });
  const token = tokenIn(await outbox.newest(email, 1));
  const body = { token, password: PASSWORD };
  expect((await browser.post(`${ACCOUNTS}/confirmation`, { body })).status).toBe(201);
  return browser;
}

/** What the page for newcomers shows. */
async function seen(page: string): Promise<StrangerDto> {
  const token = page.split('#')[1];
  const { status, body } = await newBrowser().post<StrangerDto>(`${OIDC}/registration/lookup`, {
    body: { token },
  });
  expect(status).toBe(200);
  return body;
}

function register(page: string, browser: Browser) {
  const body = { token: page.split('#')[1], name: 'Awa Diop', locale: 'fr' };
  return browser.post<SessionDto & Problem>(`${OIDC}/registration`, { body });
}

describe('the sign-in page', () => {
  it('is told of the providers, in their order, and nothing of how they are spoken to', async () => {
    const { body } = await newBrowser().get('/api/directory/sign-in-options');
    expect(body).toMatchObject({
      providers: [
        { name: 'keycloak', title: 'Gouvernement du Rwanda' },
        { name: 'entra', title: 'entra' },
        { name: 'away', title: 'away' },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('somebody who signs in elsewhere', () => {
  it('goes there with PKCE, state and nonce, in their language', async () => {
    const { searchParams } = new URL(await depart(newBrowser(), 'keycloak', '?locale=fr'));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'mutua',
      redirect_uri: `${HERE}${OIDC}/keycloak/callback`,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      ui_locales: 'fr',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it('and is new is asked for no password and no mail where their address is vouched for, and then known for good', async () => {
    const person = aPerson();
    const { browser, page } = await goThere(person);
    expect(page).toMatch(/^\/welcome#[\w-]{43}$/);
    expect(await sessionOf(browser)).toBeNull();
    expect(await seen(page)).toEqual({
      providerTitle: 'Gouvernement du Rwanda',
      email: person.email,
      name: 'Awa Diop',
      vouched: true,
    });
    const registered = await register(page, browser);
    expect(registered).toMatchObject({
      status: 201,
      body: { method: 'oidc', user: { email: person.email } },
    });
    expect(await register(page, browser)).toMatchObject(refusal(422, 'token-unusable'));
    // whatever address they have there by now
    const again = await goThere(
      { ...person, email: newAddress('elsewhere.example') },
      undefined,
      '?returnTo=/needs',
    );
    expect(again.page).toBe('/needs');
    expect(await sessionOf(again.browser)).toMatchObject({ user: { id: registered.body.user.id } });
  });

  it('has the same session as everybody: a cookie for this host and site only, which ends at once', async () => {
    const { page, browser } = await goThere(aPerson());
    const answer = await register(page, browser);
    const cookie = answer.headers.getSetCookie().find((one) => one.includes('session')) ?? '';
    expect(cookie).toMatch(/^__Host-mutua-session=/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(attribute);
    const held = browser.cookie;
    expect((await browser.delete(SESSION)).status).toBe(204);
    expect((await newBrowser().get(`${USERS}/me`, { headers: { cookie: held } })).status).toBe(401);
  });

  it('gets a new session, and the one that the browser was in ends', async () => {
    const person = aPerson();
    const first = await goThere(person);
    await register(first.page, first.browser);
    const planted = first.browser.cookie;
    await goThere(person, first.browser);
    expect(first.browser.cookie).not.toBe(planted);
    expect((await newBrowser().get(`${USERS}/me`, { headers: { cookie: planted } })).status).toBe(401);
    expect(await sessionOf(first.browser)).not.toBeNull();
  });

  it('can have several ways under way, one in each tab', async () => {
    const person = aPerson();
    const { browser, page } = await goThere(person);
    await register(page, browser);
    await browser.delete(SESSION);
    const [one, two] = [await depart(browser), await depart(browser)];
    expect(await comeBack(browser, await toProvider(one, person))).toBe('/home');
    expect(await comeBack(browser, await toProvider(two, person))).toBe('/home');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'comes back to a page of ours only, and not to %s',
    async (address) => {
      const person = aPerson();
      const { browser, page } = await goThere(person);
      await register(page, browser);
      const again = await goThere(person, newBrowser(), `?returnTo=${encodeURIComponent(address)}`);
      expect(again.page).toBe('/home');
    },
  );

  it('is not let in once they were stopped here', async () => {
    const person = aPerson();
    const { browser, page } = await goThere(person);
    const { user } = (await register(page, browser)).body;
    const body = { roles: ['requester'], organisationId: null, active: false };
    await directory.operator.put(`${USERS}/${user.id}`, { version: 1, body });
    const again = await goThere(person);
    await expectNotIn(again.browser, again.page, 'person-stopped');
  });
});

describe('an account that is here already', () => {
  it('is connected by an address that is vouched for, and its owner is told by mail', async () => {
    const email = newAddress();
    const owner = await newLocalPerson(email);
    const { browser, page } = await goThere(aPerson({ email: email.toUpperCase() }));
    expect(page).toBe('/home');
    expect((await sessionOf(browser))?.user.id).toBe((await sessionOf(owner))?.user.id);
    expect(await outbox.newest(email, 2)).toContain('vient d’être modifié');
    expect((await owner.get<AccountDto>(ACCOUNT)).body.providers).toEqual(['keycloak']);
  });

  it.each([
    ['the provider has not verified', { email_verified: false }],
    ['of whose verification nothing is said', { email_verified: undefined }],
    ['of a domain for which the provider is not trusted', { domain: 'elsewhere.example' }],
  ])('is nobody’s by an address %s', async (_, { domain, ...change }: { domain?: string } & object) => {
    const email = newAddress(domain);
    const owner = await newLocalPerson(email);
    const { browser, page } = await goThere(aPerson({ email, ...change }));
    expect(page).toMatch(/^\/welcome#/);
    expect(await sessionOf(browser)).toBeNull();
    expect(await seen(page)).toMatchObject({ email, vouched: false });
    expect(await register(page, browser)).toMatchObject(refusal(422, 'token-unusable'));
    expect((await owner.get<AccountDto>(ACCOUNT)).body.providers).toEqual([]);
    expect(await outbox.to(email)).toHaveLength(1);
  });

  it('is looked the same as none by who is not vouched for', async () => {
    const known = newAddress('elsewhere.example');
    await newLocalPerson(known);
    for (const email of [known, newAddress('elsewhere.example')]) {
      const { page } = await goThere(aPerson({ email }));
      expect(await seen(page)).toEqual({
        providerTitle: 'Gouvernement du Rwanda',
        email,
        name: 'Awa Diop',
        vouched: false,
      });
    }
  });

  it('with a second factor is connected by its owner only', async () => {
    const email = newAddress();
    const owner = await newLocalPerson(email);
    const begun = await owner.post<SecondFactorDto>(`${ACCOUNT}/second-factor`, {
      body: { currentPassword: PASSWORD },
    });
    const oneTimeCode = new TOTP({ secret: Secret.fromBase32(begun.body.secret) }).generate();
    const path = `${ACCOUNT}/second-factor/confirmation`;
    expect((await owner.post(path, { body: { oneTimeCode } })).status).toBe(200);
    const { browser, page } = await goThere(aPerson({ email }));
    expect(page).toMatch(/^\/welcome#/);
    expect(await sessionOf(browser)).toBeNull();
    expect((await seen(page)).vouched).toBe(false);
  });

  it('does not pass to whoever is given its address at the provider later', async () => {
    const email = newAddress();
    await newLocalPerson(email);
    await goThere(aPerson({ email }));
    const { browser, page } = await goThere(aPerson({ email }));
    expect(page).toMatch(/^\/welcome#/);
    expect(await sessionOf(browser)).toBeNull();
  });

  it('is connected by its owner, whatever their address there, with the password; and no longer when they wish', async () => {
    const email = newAddress('ministry.example');
    const owner = await newLocalPerson(email);
    const connect = (currentPassword: string) =>
      owner.post<JourneyDto>(`${ACCOUNT}/providers/keycloak`, {
        body: { currentPassword, returnTo: '/inbox' },
      });
    expect(await connect('wrong')).toMatchObject(refusal(422, 'current-password-wrong'));
    const begun = await connect(PASSWORD);
    expect(begun.status).toBe(201);
    const person = aPerson({ email: newAddress('gmail.example'), email_verified: false });
    expect(await comeBack(owner, await toProvider(begun.body.url, person))).toBe('/inbox');
    expect((await owner.get<AccountDto>(ACCOUNT)).body.providers).toEqual(['keycloak']);
    expect(await outbox.newest(email, 2)).toContain('vient d’être modifié');
    const { browser, page } = await goThere(person);
    expect(page).toBe('/home');
    const user = (await sessionOf(browser))?.user;
    expect(user?.email).toBe(email);
    const events = () => directory.eventsOf(user?.id ?? '');
    expect((await events()).at(-1)).toMatchObject({
      type: 'directory.user.provider-connected',
      version: 2,
      payload: { user: { id: user?.id, version: 2 }, provider: 'keycloak' },
    });
    // others may hear that, and not who they are over there
    expect(JSON.stringify(await events())).not.toContain(person.sub);

    const remove = (currentPassword: string) =>
      owner.post(`${ACCOUNT}/providers/keycloak/removal`, { body: { currentPassword } });
    expect(await remove('wrong')).toMatchObject(refusal(422, 'current-password-wrong'));
    expect((await remove(PASSWORD)).status).toBe(204);
    expect(await remove(PASSWORD)).toMatchObject(refusal(404, 'not-found'));
    expect((await events()).slice(2)).toMatchObject([
      {
        type: 'directory.user.provider-disconnected',
        actor: { userId: user?.id },
        payload: { provider: 'keycloak' },
      },
    ]);
    expect((await goThere(person)).page).toMatch(/^\/welcome#/);
  });

  it('is not connected to an identity of another person', async () => {
    const person = aPerson();
    const first = await goThere(person);
    await register(first.page, first.browser);
    const owner = await newLocalPerson(newAddress('ministry.example'));
    const begun = await owner.post<JourneyDto>(`${ACCOUNT}/providers/keycloak`, {
      body: { currentPassword: PASSWORD },
    });
    const page = await comeBack(owner, await toProvider(begun.body.url, person));
    expect(page).toBe('/settings?problem=identity-taken');
    expect((await owner.get<AccountDto>(ACCOUNT)).body.providers).toEqual([]);
    const { user } = (await sessionOf(owner)) ?? {};
    expect(await directory.refusedAttemptsOf(user?.id ?? '')).toMatchObject([{ problem: 'identity-taken' }]);
  });

  it('stays as it is when its owner turns back over there', async () => {
    const owner = await newLocalPerson(newAddress('ministry.example'));
    const begun = await owner.post<JourneyDto>(`${ACCOUNT}/providers/keycloak`, {
      body: { currentPassword: PASSWORD, returnTo: '/settings?connected=keycloak' },
    });
    expect(await comeBack(owner, await toProvider(begun.body.url, null))).toBe(
      '/settings?connected=keycloak&problem=provider-refused',
    );
    expect((await owner.get<AccountDto>(ACCOUNT)).body.providers).toEqual([]);
  });

  it('is not connected by another browser than that of its owner', async () => {
    const owner = await newLocalPerson(newAddress('ministry.example'));
    const begun = await owner.post<JourneyDto>(`${ACCOUNT}/providers/keycloak`, {
      body: { currentPassword: PASSWORD },
    });
    const victim = newBrowser();
    const back = await toProvider(begun.body.url, aPerson());
    await expectNotIn(victim, await comeBack(victim, back), 'journey-unknown');
    expect((await owner.get<AccountDto>(ACCOUNT)).body.providers).toEqual([]);
  });

  it('that nobody could sign in to any more is not left so', async () => {
    const person = aPerson();
    const { page, browser } = await goThere(person);
    await register(page, browser);
    const removal = await browser.post(`${ACCOUNT}/providers/keycloak/removal`, {
      body: { currentPassword: PASSWORD },
    });
    expect(removal).toMatchObject(refusal(422, 'current-password-wrong'));
    expect((await browser.get<AccountDto>(ACCOUNT)).body).toMatchObject({
      hasPassword: false,
      providers: ['keycloak'],
    });
  });

  it('is not connected once the session in which that began has ended', async () => {
    const owner = await newLocalPerson(newAddress('ministry.example'));
    const begun = await owner.post<JourneyDto>(`${ACCOUNT}/providers/keycloak`, {
      body: { currentPassword: PASSWORD },
    });
    const back = await toProvider(begun.body.url, aPerson());
    await owner.delete(SESSION);
    await expectNotIn(owner, await comeBack(owner, back), 'journey-unknown');
  });
});

describe('the way back', () => {
  let person: ProviderAccount;
  let browser: Browser;
  let back: string;
  beforeEach(async () => {
    person = aPerson();
    browser = newBrowser();
    back = await toProvider(await depart(browser), person);
  });
  const withParameter = (name: string, value: string | null) => {
    const url = new URL(back, HERE);
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
    return url.pathname + url.search;
  };

  it.each([
    ['another', 'x'.repeat(43)],
    ['an empty', ''],
    ['no', null],
  ])('is refused with %s state', async (_, state) => {
    await expectNotIn(browser, await comeBack(browser, withParameter('state', state)), 'journey-unknown');
  });

  it('is refused to another browser, whose person would act as somebody else (login CSRF)', async () => {
    const victim = newBrowser();
    await expectNotIn(victim, await comeBack(victim, back), 'journey-unknown');
    const marked = newBrowser();
    await depart(marked);
    await expectNotIn(marked, await comeBack(marked, back), 'journey-unknown');
  });

  it('is gone once, and not a second time', async () => {
    expect(await comeBack(browser, back)).toMatch(/^\/welcome#/);
    await expectNotIn(browser, await comeBack(browser, back), 'journey-unknown');
  });

  it('takes no code of another way, though it was never used (PKCE)', async () => {
    const stolen = new URL(await toProvider(await depart(newBrowser()), aPerson()), HERE);
    const injected = withParameter('code', stolen.searchParams.get('code'));
    await expectNotIn(browser, await comeBack(browser, injected), 'provider-answer-wrong');
  });

  it('takes no code that the provider has taken before', async () => {
    const code = new URL(back, HERE).searchParams.get('code');
    await comeBack(browser, back);
    back = await toProvider(await depart(browser), person);
    await expectNotIn(browser, await comeBack(browser, withParameter('code', code)), 'provider-answer-wrong');
  });

  it('is not taken for that of another provider (mix-up)', async () => {
    const mixed = back.replace('/keycloak/', '/entra/');
    await expectNotIn(browser, await comeBack(browser, mixed), 'journey-unknown');
    const again = await toProvider(await depart(browser), person);
    back = again;
    const named = withParameter('iss', other.issuer);
    await expectNotIn(browser, await comeBack(browser, named), 'provider-answer-wrong');
  });

  it('is too old after a quarter of an hour', async () => {
    directory.app.clock.moveTo(new Date(Date.now() + 16 * 60_000).toISOString());
    const page = await comeBack(browser, back);
    directory.app.clock.moveTo(new Date().toISOString());
    await expectNotIn(browser, page, 'journey-unknown');
  });

  it.each<[string, NonNullable<IdentityProvider['lie']>]>([
    ['another nonce', (claims) => ({ ...claims, nonce: 'x'.repeat(43) })],
    ['no nonce', ({ nonce: _, ...claims }) => claims],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['another audience', (claims) => ({ ...claims, aud: 'another-client' })],
    ['a time that is over', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1_000) - 3_600 })],
    ['nobody in it', ({ sub: _, ...claims }) => claims],
  ])('leads nowhere with an ID token that has %s', async (_, lie) => {
    idp.lie = lie;
    await expectNotIn(browser, await comeBack(browser, back), 'provider-answer-wrong');
  });

  it('leads nowhere with an ID token that another key has signed', async () => {
    idp.forgesSignatures = true;
    await expectNotIn(browser, await comeBack(browser, back), 'provider-answer-wrong');
  });

  it('of somebody who turned back over there leads to the sign-in page', async () => {
    const { browser: turned, page } = await goThere(null);
    await expectNotIn(turned, page, 'provider-refused');
  });
});

describe('a provider', () => {
  it('that does not answer keeps nobody from the sign-in page, and is asked again the next time', async () => {
    const browser = newBrowser();
    expect(await depart(browser, 'away')).toBe(`${HERE}/sign-in?problem=provider-away`);
    const port = Number(new URL(other.issuer).port);
    await other.stop();
    expect(await depart(browser, 'entra')).toBe(`${HERE}/sign-in?problem=provider-away`);
    other = await IdentityProvider.start({ redirectUris: [`${HERE}${OIDC}/entra/callback`], port });
    const url = await depart(browser, 'entra');
    const back = await toProvider(url, aPerson({ email: newAddress('elsewhere.example') }), other);
    // and nobody is let in when it is gone before the code is exchanged
    await other.stop();
    await expectNotIn(browser, await comeBack(browser, back), 'provider-away');
    other = await IdentityProvider.start({ redirectUris: [`${HERE}${OIDC}/entra/callback`], port });
  });

  it('that is not there leads to the sign-in page, too', async () => {
    expect(await depart(newBrowser(), 'nobody')).toBe(`${HERE}/sign-in?problem=provider-not-there`);
  });

  it('leaves no code and no token with us', async () => {
    const { browser, page } = await goThere(aPerson());
    await register(page, browser);
    const stored = await directory.everything();
    expect(stored).not.toContain(page.split('#')[1]);
    expect(stored).not.toMatch(/eyJ[\w-]+\./);
    for (const cookie of browser.cookie.split('; ')) expect(stored).not.toContain(cookie.split('=')[1]);
  });
});
