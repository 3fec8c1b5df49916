import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import {
  Browser,
  createTestDatabase,
  eventually,
  freePort,
  newTestId,
  Outbox,
  ServiceProcess,
  tokenIn,
  type TestDatabase,
} from '@mutua/testing';
import pg from 'pg';
import { tablesHolding } from './tables-holding.spec-data.js';

const DIRECTORY = '/api/directory';
const PASSWORD = 'canary millet lantern ferry';

/** What is sent as a secret and is none: it, too, may be somebody's, typed in the wrong place. */
const SENT = {
  password: 'canary-of-a-wrong-password',
  token: 'canary-of-a-bearer-token',
  cookie: 'canary-of-a-session-cookie',
  key: 'canary-of-an-api-key',
  link: 'canary-of-a-link-in-a-mail'.padEnd(43, '-'),
  field: 'canary-of-a-field-nobody-asked-for',
  broken: 'canary-of-a-body-that-is-broken',
  query: 'canary-of-a-query',
};

/** What the operator sets; the two services that it is for do not answer. */
const SET = { client: 'canary-of-a-client-secret', storage: 'canary-of-a-storage-secret' };

let database: TestDatabase;
let outbox: Outbox;
let mutua: ServiceProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  outbox = await Outbox.open();
  const away = `http://127.0.0.1:${await freePort()}`;
  mutua = new ServiceProcess({
    name: 'mutua',
    script: join(import.meta.dirname, '../../../build/mutua.js'),
    port: await freePort(),
    env: {
      HOST: '127.0.0.1',
      MUTUA_DATA_DIR: outbox.dataDirectory,
      DATABASE_URL: database.url,
      LOG_LEVEL: 'trace',
      OIDC_PROVIDERS: 'ministry',
      OIDC_MINISTRY_ISSUER: away,
      OIDC_MINISTRY_CLIENT_ID: 'mutua',
      OIDC_MINISTRY_CLIENT_SECRET: SET.client,
      S3_URL: `${away}/letters`,
      S3_ACCESS_KEY_ID: 'mutua',
      S3_SECRET_ACCESS_KEY: SET.storage,
    },
  });
  await mutua.start();
});

afterAll(async () => {
  await mutua?.stop();
  await database?.drop();
  await outbox?.close();
});

/** Signs up, and makes a key for an organisation. @returns all that was secret on the way */
async function becomeMember(
  browser: Browser,
  email: string,
): Promise<{ secrets: string[]; organisation: string }> {
  await browser.post(`${DIRECTORY}/accounts`, { body: { name: 'Awa Diop', email, locale: 'fr' } });
  const link = tokenIn(await outbox.newest(email, 1));
  await browser.post(`${DIRECTORY}/accounts/confirmation`, { body: { token: link, password: PASSWORD } });
  const { body: organisation } = await browser.post<{ id: string }>(`${DIRECTORY}/organisations`, {
    body: { name: `Ministry of ${email}`, kind: 'government', country: 'RW' },
    key: newTestId(),
  });
  const keys = `${DIRECTORY}/organisations/${organisation.id}/api-keys`;
  const { body } = await browser.post<{ key: string }>(keys, {
    body: { name: 'Statistics', roles: ['requester'], scopes: ['needs:read'] },
  });
  expect(body).toMatchObject({ key: expect.any(String) });
  const [, cookie = ''] = browser.cookie.split('=');
  return { secrets: [PASSWORD, link, cookie, body.key], organisation: organisation.id };
}

/** Each secret of `SENT` in its place. @returns what was answered, with the status first */
async function sendEach(): Promise<string[]> {
  const stranger = new Browser(mutua.origin);
  const withCookie = new Browser(mutua.origin);
  withCookie.keep('mutua-session', SENT.cookie);
  const answers = [
    await stranger.post(`${DIRECTORY}/sessions`, {
      body: { email: 'awa@example.org', password: SENT.password },
    }),
    await stranger.get('/api/needs', { headers: { authorization: `Bearer ${SENT.token}` } }),
    await withCookie.get('/api/needs'),
    await stranger.post(`${DIRECTORY}/tokens`, { body: { apiKey: SENT.key } }),
    await stranger.post(`${DIRECTORY}/accounts/confirmation`, {
      body: { token: SENT.link, password: PASSWORD },
    }),
    await stranger.post(`${DIRECTORY}/sessions`, {
      body: { email: 'awa@example.org', password: PASSWORD, passwordAgain: SENT.field },
    }),
    await stranger.post(`${DIRECTORY}/sessions`, { body: `{"password":"${SENT.broken}` }),
    await stranger.get(`/api/needs?access_token=${SENT.query}`),
  ];
  return answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`);
}

/** Has every context but the directory fail at what it hears, and complain with all that it was about to store. */
async function breakReactions(database: pg.Client): Promise<void> {
  await database.query(`
    CREATE FUNCTION complain() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'cannot store %', NEW; END $$;
    GRANT EXECUTE ON FUNCTION complain() TO PUBLIC`);
  const { rows } = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('needs', 'offers', 'matching', 'notifications')
        AND tablename NOT IN (SELECT tablename FROM pg_tables WHERE schemaname = 'directory')`,
  );
  for (const { name } of rows)
    await database.query(
      `CREATE TRIGGER breaks BEFORE INSERT OR UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION complain()`,
    );
}

it('a secret comes into no dead letter, however much the error says, nor into the log of it', async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await breakReactions(client);
  const { secrets } = await becomeMember(new Browser(mutua.origin), 'aminata.fall@example.org');
  await sendEach();
  const letters = await eventually(async () => {
    const { rows } = await client.query<{ letter: string }>(
      ['needs', 'offers', 'notifications']
        .map((name) => `SELECT row::text AS letter FROM ${name}.dead_letter AS row`)
        .join(' UNION ALL '),
    );
    // of the person, and of the organisation in each
    for (const part of [
      'directory.user.',
      'directory.organisation.',
      'cannot store',
      'Ministry of ',
      'Awa Diop',
    ])
      expect(rows.some(({ letter }) => letter.includes(part))).toBe(true);
    return rows.map(({ letter }) => letter).join();
  });
  await client.query('DROP FUNCTION complain() CASCADE');
  await client.end();
  const all = [...secrets, ...Object.values(SENT), ...Object.values(SET)];
  expect(all.filter((secret) => letters.includes(secret))).toEqual([]);
  expect(mutua.output).toContain('event moved to the dead letters');
  expect(all.filter((secret) => mutua.output.includes(secret))).toEqual([]);
});

it('a secret comes into no log, no answer and no table, and what it is for being away opens nothing', async () => {
  const browser = new Browser(mutua.origin);
  const { secrets, organisation } = await becomeMember(browser, 'awa.diop@example.org');
  const answers = await sendEach();
  expect(answers.map((answer) => Number(answer.slice(0, 3)))).toEqual([
    401, 401, 401, 401, 422, 422, 400, 401,
  ]);

  const departure = await new Browser(mutua.origin).get(`${DIRECTORY}/oidc/ministry`);
  const letter = await fetch(`${mutua.origin}${DIRECTORY}/organisations/${organisation}/letter?name=a.pdf`, {
    method: 'PUT',
    headers: { cookie: browser.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/pdf' },
    body: '%PDF-1.4\n%%EOF',
  });
  expect([departure.status, letter.status]).toEqual([303, 503]);
  answers.push(String(departure.headers.get('location')), await letter.text());

  const all = [...secrets, ...Object.values(SENT), ...Object.values(SET)];
  expect(all.filter((secret) => answers.join().includes(secret))).toEqual([]);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  expect(await tablesHolding(client, all.join('|'))).toEqual([]);
  await client.end();
  await mutua.stop();
  expect(mutua.output).toContain('token refused');
  expect(all.filter((secret) => mutua.output.includes(secret))).toEqual([]);
});
