import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ROLES } from '@mutua/contracts';
import { Browser, eventually, newTestId, Outbox, type ApiClient } from '@mutua/testing';
import { IdentityProvider } from '@mutua/testing/identity-provider';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EveryEndpoint, type Endpoint, type Special } from './every-endpoint.spec-data.js';
import { halfAccepted, openPair, startPlatform, step, type Platform } from './match-lifecycle.spec-data.js';
import { OutgoingConnections } from './outgoing-connections.spec-data.js';
import { textPlaces, withTextAt } from './text-places.spec-data.js';
import { partsOf } from './undeclared-fields.spec-data.js';

/**
 * Puts addresses where nobody outside may have us look into every field that the OpenAPI documents know, so that a new one is tried
 * too, and has the main job go over what was taken. Nobody may hear anything.
 */
const LONG = 900_000;
const HERE = 'https://mutua.example.org';
const OIDC = '/api/directory/oidc';

let platform: Platform;
let every: EveryEndpoint;
let idp: IdentityProvider;
let outbox: Outbox;
/** Where a request would be heard. */
let listener: Server;
let heard = 0;
let outgoing: OutgoingConnections;

beforeAll(async () => {
  listener = createServer((_request, response) => {
    response.writeHead(302, { location: METADATA }).end();
  });
  // whatever is spoken there
  listener.on('connection', () => (heard += 1));
  // also by the name: to some it is this, to others the other loopback
  listener.listen(0, 'localhost');
  await once(listener, 'listening');
  outbox = await Outbox.open();
  idp = await IdentityProvider.start({ redirectUris: [`${HERE}${OIDC}/ministry/callback`] });
  platform = await startPlatform({
    environment: {
      MUTUA_DATA_DIR: outbox.dataDirectory,
      PUBLIC_URL: HERE,
      OIDC_PROVIDERS: 'ministry',
      OIDC_MINISTRY_ISSUER: idp.issuer,
      OIDC_MINISTRY_CLIENT_ID: idp.clientId,
      OIDC_MINISTRY_CLIENT_SECRET: idp.clientSecret,
    },
  });
  every = await EveryEndpoint.of(platform);
  outgoing = OutgoingConnections.watch();
}, LONG);

afterAll(async () => {
  outgoing?.stop();
  await platform?.app.stop();
  await idp?.stop();
  await outbox?.close();
  listener?.close();
});

/** Of a cloud, about the machine itself. */
const METADATA = 'http://169.254.169.254/latest/meta-data/';

/** A name by which anybody can have us come to ourselves: that it looks like others is the trick. */
const REBOUND = 'loopback.example.org';

/** Hosts and addresses of what only this machine can reach. */
function hostile(): string[] {
  const { port } = listener.address() as AddressInfo;
  return [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://[::1]:${port}/`,
    `//2130706433:${port}/`,
    `http://127.0.0.1:${port}/redirect?to=${METADATA}`,
    METADATA,
    `http://${REBOUND}:${port}/`,
    REBOUND,
    `somebody@${REBOUND}`,
    'localhost',
    `<img src="http://127.0.0.1:${port}/picture">`,
  ];
}

/** Whom the platform may speak to: what the operator set, and, as we are in one process, we speak to it. */
function allowed(): string[] {
  const database = new URL(platform.app.databaseUrl);
  const places = [database.host, new URL(platform.app.address).host, new URL(idp.issuer).host];
  return [...places, places[0]?.replace('localhost', '127.0.0.1') ?? ''];
}

/** Sends a request of an endpoint, at the version that its thing has now. */
async function send(endpoint: Endpoint, client: ApiClient, special: Special): Promise<number> {
  const answer = await every.ask(endpoint, client, special);
  if (answer.status !== 412) return answer.status;
  const path = every.filled(endpoint.path);
  const found = await client.get<Found>(path);
  const headers = { 'if-match': `"${found.body.version ?? 1}"` };
  // what is not named would be erased
  const body = special.body && { ...saidOf(found.body, endpoint), ...special.body };
  return (await every.ask(endpoint, client, { ...special, path, headers, body })).status;
}

interface Found extends Readonly<Record<string, unknown>> {
  readonly version?: number;
  readonly content?: Readonly<Record<string, unknown>>;
}

/** What of a thing can be sent again. */
function saidOf(found: Found, { sent, schemas }: Endpoint): object {
  const fields = partsOf(sent ?? {}, schemas).flatMap(({ properties = {} }) => Object.keys(properties));
  const all = { ...found, ...found.content } as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.filter((field) => field in all).map((field) => [field, all[field]]));
}

async function newcomer(): Promise<ApiClient> {
  const { app } = platform;
  const body = { name: 'Somebody', email: `${newTestId()}@example.org`, locale: 'en', roles: ['requester'] };
  const admin = await app.as({ roles: ['admin'] });
  const { id: userId } = (await admin.post<{ id: string }>('/api/directory/users', { body })).body;
  return app.as({ userId, roles: ['requester'] });
}

async function sendEachField(): Promise<{ tried: Set<string>; taken: Set<string> }> {
  const client = await platform.app.as({ ...every.people.own, roles: [...ROLES] });
  const tried = new Set<string>();
  const taken = new Set<string>();
  const note = (name: string, status: number) => {
    tried.add(name);
    if (status < 300) taken.add(name);
  };
  for (const endpoint of every.endpoints) {
    const isFounding = endpoint.name === 'POST /api/directory/organisations';
    const places = endpoint.sent ? textPlaces(endpoint.sent, endpoint.schemas) : [];
    for (const address of hostile()) {
      for (const place of places) {
        const body = withTextAt(every.bodyFor(endpoint) ?? {}, place, address) as object;
        // one person may not found so many
        const sender = isFounding ? await newcomer() : client;
        note(`${endpoint.name} ${place.join('.')}`, await send(endpoint, sender, { body }));
      }
      for (const parameter of endpoint.parameters) {
        const said = encodeURIComponent(address);
        const special: Record<typeof parameter.in, Special> = {
          path: { path: endpoint.path.replace(`{${parameter.name}}`, said).replace(/\{\w+\}/g, newTestId()) },
          query: { query: `?${parameter.name}=${said}` },
          header: { headers: { [parameter.name.toLowerCase()]: address } },
          cookie: { headers: { cookie: `${parameter.name}=${said}` } },
        };
        note(
          `${endpoint.name} ${parameter.in} ${parameter.name}`,
          await send(endpoint, client, special[parameter.in]),
        );
      }
    }
  }
  return { tried, taken };
}

/** What is not in any document: a token's own word on its keys, and what proxies and browsers say. */
async function sendEachHeader(): Promise<void> {
  const { app } = platform;
  const [, payload, signature] = (await app.issuer.tokenFor({ ...every.people.own, roles: ['admin'] })).split(
    '.',
  );
  for (const address of hostile()) {
    for (const name of ['jku', 'x5u', 'kid', 'iss']) {
      const header = Buffer.from(JSON.stringify({ alg: 'ES256', typ: 'at+jwt', [name]: address }));
      const token = `${header.toString('base64url')}.${payload}.${signature}`;
      expect((await app.withToken(token).get('/api/needs')).status).toBe(401);
    }
    for (const name of [
      'x-forwarded-host',
      'forwarded',
      'x-original-url',
      'referer',
      'origin',
      'traceparent',
    ])
      await app.withToken(null).get('/api/directory/sign-in-options', { headers: { [name]: address } });
  }
}

/** Somebody who is signed in elsewhere, where what is said of them holds addresses. */
async function signInElsewhere(): Promise<void> {
  const [address = '', ...others] = hostile();
  idp.person = { sub: newTestId(), name: address, email: `${newTestId()}@example.org`, email_verified: true };
  idp.lie = (claims) => ({
    ...claims,
    picture: address,
    profile: address,
    website: others[0],
    jku: others[1],
  });
  const browser = new Browser(platform.app.address);
  const there = new Browser(idp.issuer);
  const departure = await browser.get(`${OIDC}/ministry?returnTo=${encodeURIComponent(address)}`);
  let url = departure.headers.get('location') ?? '';
  while (url.startsWith(idp.issuer)) {
    url = new URL((await there.get(url)).headers.get('location') ?? '', url).href;
  }
  const back = await browser.get(url.slice(HERE.length), { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(back.headers.get('location')).toMatch(new RegExp(`^${HERE}/welcome#`));
}

/** From a need and an offer to a match that both accepted, with addresses wherever words are. */
async function goTheMainJob(): Promise<void> {
  const [title = '', summary = '', ...others] = hostile();
  const words = { title, summary: [summary, ...others].join(' '), isPublic: true };
  const pair = await openPair(platform, { need: words, offer: words });
  const path = await halfAccepted(platform, pair);
  await step(platform.provider, path, 'accept');
  await eventually(async () => {
    const { body } = await platform.app.withToken(null).get<{ items: unknown[] }>('/api/matching/register');
    expect(body.items.length).toBeGreaterThan(0);
  });
}

it(
  'no address that anybody puts into any field is asked, by nobody and at no time',
  async () => {
    const { tried, taken } = await sendEachField();
    await sendEachHeader();
    await signInElsewhere();
    await goTheMainJob();
    expect(tried.size).toBeGreaterThan(150);
    // it is not that all of it was refused
    for (const field of [
      'POST /api/needs title',
      'POST /api/needs summary',
      'PUT /api/needs/{id} title',
      'POST /api/offers title',
      'POST /api/directory/organisations website',
      'POST /api/directory/organisations officialDomain',
      'POST /api/directory/organisations contactEmail',
      'POST /api/directory/organisations description',
      'PUT /api/directory/organisations/{id} website',
      'GET /api/needs query search',
    ])
      expect([...taken]).toContain(field);
    expect(heard).toBe(0);
    expect([...outgoing.to].filter((place) => !allowed().includes(place))).toEqual([]);
  },
  LONG,
);
