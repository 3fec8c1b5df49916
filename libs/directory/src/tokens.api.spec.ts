import { createHmac, KeyObject, type webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, newTestId, TestApp } from '@mutua/testing';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import { DirectoryModule } from './directory.module.js';

const PATH = '/api/directory/organisations';

interface Header {
  readonly alg: string;
  readonly typ: string;
  readonly kid: string;
}

let app: TestApp;
let foreign: TokenIssuer;
/** Serves the keys of the other issuer, and counts who asks. */
let hostile: Server;
let asked = 0;
let goodToken: string;

beforeAll(async () => {
  app = await TestApp.start({
    contexts: { directory: DirectoryModule },
    publishers: ['matching', 'notifications'],
  });
  foreign = await TokenIssuer.inMemory();
  goodToken = await app.issuer.sign(claims());
  const key = (await publicKeyOf(foreign)).export({ format: 'jwk' });
  hostile = createServer((_request, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key] }));
  });
  hostile.listen(0, '127.0.0.1');
  await once(hostile, 'listening');
});

afterAll(async () => {
  hostile.close();
  await app.stop();
});

const hostileUrl = () => `http://127.0.0.1:${(hostile.address() as AddressInfo).port}/keys`;

function claims() {
  return { sub: newTestId(), roles: ['admin'] };
}

function encode(part: object | string | Uint8Array): string {
  const bytes =
    typeof part === 'string' || part instanceof Uint8Array ? Buffer.from(part) : JSON.stringify(part);
  return Buffer.from(bytes).toString('base64url');
}

function partsOf(token: string): [header: string, payload: string, signature: string] {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
}

function headerOf(token: string): Header {
  return JSON.parse(Buffer.from(partsOf(token)[0], 'base64url').toString()) as Header;
}

/** The good token with a header that names another algorithm, signed by what that algorithm would take. */
function resigned(alg: string, sign: (signed: string) => string): string {
  const header = encode({ ...headerOf(goodToken), alg });
  const [, payload] = partsOf(goodToken);
  return `${header}.${payload}.${sign(`${header}.${payload}`)}`;
}

function hmac(key: Uint8Array | string): string {
  return resigned('HS256', (signed) => createHmac('sha256', key).update(signed).digest('base64url'));
}

/** The public key by which tokens of the issuer are checked, as whoever fetches it has it. */
async function publicKeyOf(issuer: TokenIssuer): Promise<KeyObject> {
  const token = await issuer.sign(claims());
  const [header, payload, signature] = partsOf(token);
  const { alg, kid } = headerOf(token);
  const key = await issuer.terms.keys({ alg, kid }, { payload, signature, protected: header });
  return KeyObject.from(key as webcrypto.CryptoKey);
}

const FORGERIES: Record<string, () => Promise<string> | string> = {
  'a token that is no token': () => 'let-me-in',
  'a broken token': () => goodToken.slice(0, -10),
  'a signature of something else': async () => {
    const [header, payload] = partsOf(goodToken);
    const [, , signature] = partsOf(await app.issuer.sign(claims()));
    return `${header}.${payload}.${signature}`;
  },
  'a payload that was changed': () => {
    const [header, , signature] = partsOf(goodToken);
    const now = Math.floor(Date.now() / 1_000);
    const changed = { iss: 'mutua', aud: 'mutua', ...claims(), iat: now, exp: now + 600 };
    return `${header}.${encode(changed)}.${signature}`;
  },
  'another audience': () => app.issuer.sign({ ...claims(), aud: 'elsewhere' }),
  'another issuer': () => app.issuer.sign({ ...claims(), iss: 'elsewhere' }),
  'a token that has expired': () => app.issuer.sign(claims(), Math.floor(Date.now() / 1_000) - 60),
  'a token of another type': () => app.issuer.sign(claims(), '10m', { typ: 'JWT' }),
  'no algorithm': () => resigned('none', () => ''),
  'no algorithm, but a signature': () => resigned('none', () => partsOf(goodToken)[2]),
  'the bytes of the public key as a shared secret': async () => {
    const { x } = (await publicKeyOf(app.issuer)).export({ format: 'jwk' });
    return hmac(Buffer.from(x ?? '', 'base64url'));
  },
  'the public key, as a file has it, as a shared secret': async () =>
    hmac((await publicKeyOf(app.issuer)).export({ type: 'spki', format: 'pem' })),
  'a role that does not exist': () => app.issuer.sign({ ...claims(), roles: ['admin', 'owner'] }),
  'roles that are no list': () => app.issuer.sign({ ...claims(), roles: 'admin' }),
  'no roles': () => app.issuer.sign({ sub: newTestId() }),
  'no person': () => app.issuer.sign({ roles: ['admin'] }),
  'a person that is no id': () => app.issuer.sign({ ...claims(), sub: 'root' }),
  'an organisation that is no id': () => app.issuer.sign({ ...claims(), org: 'mine' }),
  'a key of another issuer': () => foreign.sign(claims()),
  'a key of another issuer under the name of ours': () => {
    const header: Partial<Header> = { kid: headerOf(goodToken).kid };
    return foreign.sign(claims(), '10m', header);
  },
  'a key that the token itself brings': async () => {
    const jwk = (await publicKeyOf(foreign)).export({ format: 'jwk' });
    const header: { typ?: string; jwk: object } = { jwk };
    return foreign.sign(claims(), '10m', header);
  },
  'a key at an address that the token names': () => {
    const header: { typ?: string; jku: string } = { jku: hostileUrl() };
    return foreign.sign(claims(), '10m', header);
  },
  'a certificate at an address that the token names': () => {
    const header: { typ?: string; x5u: string } = { x5u: hostileUrl() };
    return foreign.sign(claims(), '10m', header);
  },
  'a key whose name is an address': () => {
    const header: Partial<Header> = { kid: hostileUrl() };
    return foreign.sign(claims(), '10m', header);
  },
};

async function ask(authorization: string | null) {
  return app.withToken(null).get<{ detail: string }>(PATH, {
    headers: authorization === null ? {} : { authorization },
  });
}

async function expectTurnedAway(authorization: string | null): Promise<void> {
  const { status, headers, body } = await ask(authorization);
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body).toEqual({
    type: 'urn:mutua:problem:unauthenticated',
    title: 'Unauthorized',
    status: 401,
    // the same for all: why a token fails helps only those who forge one
    detail: 'No valid bearer token came with the request.',
    instance: PATH,
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
}

describe('a token', () => {
  it('that is right lets its person in, more than once', async () => {
    expect((await ask(`Bearer ${goodToken}`)).status).toBe(200);
    expect((await ask(`bearer ${goodToken}`)).status).toBe(200);
  });

  it('must be there, as a bearer token', async () => {
    await expectTurnedAway(null);
    await expectTurnedAway('Bearer');
    await expectTurnedAway(goodToken);
    await expectTurnedAway(`Basic ${goodToken}`);
    await expectTurnedAway(`Bearer ${goodToken} junk`);
    await expectTurnedAway(`Bearer ${goodToken}, Bearer ${goodToken}`);
  });

  it.each(Object.keys(FORGERIES))('is turned away: %s', async (name) => {
    const token = await FORGERIES[name]?.();
    await expectTurnedAway(`Bearer ${token}`);
    // neither does asking again help, now that it was seen before
    await expectTurnedAway(`Bearer ${token}`);
    // and no key is fetched from where a token says
    expect(asked).toBe(0);
  });

  it('ends when it expires, though it was taken a moment before', async () => {
    const soon = Math.floor(Date.now() / 1_000) + 2;
    const token = await app.issuer.sign(claims(), soon);
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
    await eventually(() => expectTurnedAway(`Bearer ${token}`));
  });

  it('is asked for before anything is said of what was asked for', async () => {
    for (const path of [
      `${PATH}/not-an-id`,
      '/api/directory/users/me',
      '/api/operations/directory/backlog',
    ]) {
      expect((await app.withToken(null).get(path)).status).toBe(401);
      expect((await app.withToken(null).get(`${path}?limit=x`)).status).toBe(401);
    }
  });
});

describe('without a token', () => {
  it.each([
    ['/health/live', { status: 'live' }],
    ['/health/ready', { status: 'ready', contexts: { directory: 'ready' } }],
    ['/api/docs/directory.json', { openapi: '3.1.0' }],
  ])('%s answers', async (path, expected) => {
    expect(await app.withToken(null).get(path)).toMatchObject({ status: 200, body: expected });
  });

  it('the vocabularies answer in the language asked for', async () => {
    const path = '/api/vocabularies/cooperation-types?locale=ar';
    const { status, body } = await app.withToken(null).get<{ code: string; label: string }[]>(path);
    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(10);
    for (const { label } of body) expect(label).toMatch(/\p{Script=Arabic}/u);
  });

  it('a token that does not hold changes nothing for them', async () => {
    expect((await app.withToken('forged').get('/health/live')).status).toBe(200);
  });
});
