import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@mutua/contracts';
import { RunningContexts } from '@mutua/platform/context';
import { Browser, newTestId, TestApp, type ApiAnswer } from '@mutua/testing';
import { CONTEXTS } from './contexts.js';
import { EveryEndpoint } from './every-endpoint.spec-data.js';
import { startPlatform, type Platform } from './match-lifecycle.spec-data.js';

const LONG = 300_000;

/** How many there were, by status and code. */
type Counts = Record<string, number>;

interface Row {
  readonly kind: string;
  readonly times: number;
}

/** What the audit trails of all contexts have. */
async function rowsIn(app: TestApp): Promise<Row[]> {
  const found = app
    .get(RunningContexts)
    .all()
    .map(async ({ dataSource, refusedAttempts }) => {
      await refusedAttempts.written();
      return dataSource.query<Row[]>(
        `SELECT status || ' ' || problem AS kind, times FROM refused_attempt ORDER BY position`,
      );
    });
  return (await Promise.all(found)).flat();
}

async function countsIn(app: TestApp): Promise<Counts> {
  const counts: Counts = {};
  for (const { kind, times } of await rowsIn(app)) counts[kind] = (counts[kind] ?? 0) + times;
  return counts;
}

describe('every attempt that is refused', () => {
  let platform: Platform;
  let every: EveryEndpoint;
  let counted: Counts;

  beforeAll(async () => {
    platform = await startPlatform();
    every = await EveryEndpoint.of(platform);
    counted = await countsIn(platform.app);
  }, LONG);

  afterAll(() => platform?.app.stop());

  /** Counts an answer, too, if it is a refusal; a reader is not refused what is in another state. */
  function count(method: string, { status, body, headers }: ApiAnswer<{ type?: string }>): void {
    const statuses = method === 'GET' ? [401, 403, 404, 429] : [401, 403, 404, 409, 412, 429];
    // whoever comes back from elsewhere is led to a page that says why
    const led = new URL(headers.get('location') ?? '/', 'http://here.example').searchParams.get('problem');
    const code = led ?? (statuses.includes(status) ? body.type?.replace('urn:mutua:problem:', '') : null);
    if (code === null) return;
    const kind = `${status} ${code}`;
    counted[kind] = (counted[kind] ?? 0) + 1;
  }

  it(
    'is in the audit trail: at every endpoint, without a token, with a forged one, and in every role',
    async () => {
      const { app } = platform;
      const clients = [app.withToken(null), app.withToken('forged')];
      for (const role of ROLES) clients.push(await every.clientOf('foreign', role));
      for (const client of clients)
        for (const endpoint of every.endpoints) count(endpoint.method, await every.ask(endpoint, client));
      for (const kind of ['401 unauthenticated', '403 role-required', '404 not-found'])
        expect(counted[kind]).toBeGreaterThan(20);
      expect(await countsIn(app)).toEqual(counted);
    },
    LONG,
  );

  it('is there, too, where it never came to an endpoint, or guessing was stopped', async () => {
    const { app } = platform;
    const browser = new Browser(app.address);
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const body = { email: 'nobody@example.org', password: 'guessed' };
    count('POST', await browser.post('/api/directory/sessions', { body, headers: elsewhere }));
    for (let guess = 0; guess < 8; guess += 1)
      count('POST', await browser.post('/api/directory/sessions', { body }));
    count('GET', await app.withToken(null).get('/api/nowhere'));
    count('GET', await app.withToken(null).get('/api/needs/nowhere/at-all'));
    for (const kind of ['403 cross-site-request', '401 sign-in-failed', '429 too-many-attempts'])
      expect(counted[kind]).toBeGreaterThan(0);
    expect(await countsIn(app)).toEqual(counted);
  });
});

it('of a flood that the limit turns away the first are noted each, and the others in one row with their number', async () => {
  const limit = { requests: 5, seconds: 3_600 };
  const { directory } = CONTEXTS;
  const app = await TestApp.start({
    contexts: { directory },
    publishers: ['matching', 'notifications'],
    rateLimit: limit,
  });
  const person = await app.as({ userId: newTestId(), roles: ['admin'] });
  const statuses: number[] = [];
  for (let request = 0; request < 105; request += 1)
    statuses.push((await person.get('/api/directory/organisations')).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(100);
  const rows = await rowsIn(app);
  expect(rows).toEqual([
    ...Array.from({ length: 20 }, () => ({ kind: '429 too-many-requests', times: 1 })),
    { kind: '429 too-many-requests', times: 80 },
  ]);
  await app.stop();
});
