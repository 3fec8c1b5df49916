import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { definitionOf, RunningContexts } from '@mutua/platform/context';
import { asSystem, currentReader, readAs, readerOf, type DatabaseReader } from '@mutua/platform/persistence';
import { createTestDatabase, eventually, newTestId, TEST_SERVER_VARIABLE, TestApp } from '@mutua/testing';
import { Client } from 'pg';
import { CONTEXTS } from './contexts.js';
import {
  halfAccepted,
  openPair,
  proposed,
  startPlatform,
  step,
  type Answer,
  type PairOfPosts,
  type Platform,
} from './match-lifecycle.spec-data.js';
import { WITHOUT_POLICIES } from './tables-without-rows-of-anybody.spec-data.js';

/** The database's own policies, behind the services: asked past them, over the very connections of the contexts. */
const CONTENT = { title: 'Anything', summary: 'Anything at all', cooperationTypes: ['training'] };
const NOBODY = readerOf(undefined);

let platform: Platform;
let owner: Client;
let requester: DatabaseReader;
let provider: DatabaseReader;
let stranger: DatabaseReader;
let coordinator: DatabaseReader;
let draft: string;

async function readerFor(userId: string, role: 'requester' | 'provider'): Promise<DatabaseReader> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT memberships -> 0 ->> 'organisationId' AS id FROM directory."user" WHERE id = $1`,
    [userId],
  );
  return readerOf({ userId, organisationId: rows[0]?.id ?? null, roles: [role] });
}

beforeAll(async () => {
  platform = await startPlatform();
  owner = new Client({ connectionString: platform.app.databaseUrl });
  await owner.connect();
  requester = await readerFor(platform.requester.userId, 'requester');
  provider = await readerFor(platform.provider.userId, 'provider');
  stranger = readerOf({ userId: newTestId(), organisationId: newTestId(), roles: ['requester', 'provider'] });
  coordinator = readerOf({ userId: newTestId(), organisationId: null, roles: ['coordinator'] });
  const pair = await openPair(platform);
  await step(platform.coordinator, await proposed(platform, pair), 'approve');
  draft = await eventually(async () => {
    const answer = await platform.requester.client.post<Answer>('/api/needs', { body: CONTENT });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  });
  await eventually(async () => {
    if ((await ask(requester, 'notifications', 'SELECT 1 FROM notification')).length === 0)
      throw new Error('nothing was told yet');
  });
});

afterAll(async () => {
  await owner?.end();
  await platform?.app.stop();
});

function poolOf(context: string) {
  const runtime = platform.app.get(RunningContexts).get(context);
  if (!runtime) throw new Error(`${context} does not run`);
  return runtime.dataSource;
}

function ask(reader: DatabaseReader, context: string, sql: string, parameters: unknown[] = []) {
  return readAs(reader, () => poolOf(context).query<Record<string, unknown>[]>(sql, parameters));
}

interface Protected {
  readonly schema: string;
  readonly table: string;
  readonly forced: boolean;
  readonly policies: number;
  readonly owned: boolean;
}

async function tables(): Promise<Protected[]> {
  const { rows } = await owner.query<Protected>(
    `SELECT nspname AS schema, relname AS table, relrowsecurity AND relforcerowsecurity AS forced,
            (SELECT count(*)::int FROM pg_policy WHERE polrelid = pg_class.oid) AS policies,
            pg_has_role('mutua_service', relowner, 'MEMBER') AS owned
       FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
      WHERE relkind IN ('r', 'p') AND nspname = ANY ($1::text[]) ORDER BY 1, 2`,
    [Object.keys(CONTEXTS)],
  );
  return rows;
}

const protectedTables = async () =>
  (await tables()).filter(({ schema, table }) => !WITHOUT_POLICIES[schema]?.[table]);

describe('every table', () => {
  it('has policies that hold for its owner, too, or a reason to have none', async () => {
    const open = (await protectedTables()).filter(({ forced, policies }) => !forced || policies === 0);
    expect(open.map(({ schema, table }) => `${schema}.${table}`)).toEqual([]);
  });

  it('is named as without policies only if it is there and has none', async () => {
    const found = await tables();
    const stale = Object.entries(WITHOUT_POLICIES).flatMap(([schema, names]) =>
      Object.keys(names).filter(
        (name) => found.find((one) => one.schema === schema && one.table === name)?.forced !== false,
      ),
    );
    expect(stale).toEqual([]);
  });

  it('is owned by another role than that of the service', async () => {
    expect((await tables()).filter(({ owned }) => owned)).toEqual([]);
    for (const context of Object.keys(CONTEXTS)) {
      const [row] = await ask(NOBODY, context, 'SELECT current_user::text AS name');
      expect(row?.['name']).toBe('mutua_service');
    }
  });
});

describe('a connection that was told nothing about who asks', () => {
  it('is given no row of any protected table', async () => {
    const bare = new Client({ connectionString: platform.app.databaseUrl, options: '-c role=mutua_service' });
    await bare.connect();
    try {
      const full: string[] = [];
      for (const { schema, table } of await protectedTables()) {
        const name = `"${schema}"."${table}"`;
        const { rowCount: shown } = await bare.query(`SELECT 1 FROM ${name} LIMIT 1`);
        expect([name, shown]).toEqual([name, 0]);
        if ((await owner.query(`SELECT 1 FROM ${name} LIMIT 1`)).rowCount) full.push(name);
      }
      // there was something to be given
      expect(full).toEqual(
        expect.arrayContaining([
          '"needs"."need"',
          '"offers"."offer"',
          '"matching"."proposal"',
          '"needs"."event_log"',
        ]),
      );
    } finally {
      await bare.end();
    }
  });

  it('cannot write, nor take the wall down', async () => {
    const bare = new Client({ connectionString: platform.app.databaseUrl, options: '-c role=mutua_service' });
    await bare.connect();
    try {
      const attempts = [
        `INSERT INTO notifications.notification SELECT * FROM notifications.notification`,
        `UPDATE needs.need SET organisation_name = 'Taken over'`,
        `DELETE FROM offers.offer`,
      ];
      for (const attempt of attempts) expect((await bare.query(attempt)).rowCount).toBe(0);
      for (const attempt of [
        'ALTER TABLE needs.need DISABLE ROW LEVEL SECURITY',
        'DROP POLICY readers ON needs.need',
        'TRUNCATE needs.need',
        'DELETE FROM needs.event_log',
        `UPDATE needs.audit_entry SET hash = ''`,
        'DELETE FROM needs.refused_attempt',
        'DELETE FROM needs.migration',
      ]) {
        await expect(bare.query(attempt)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await bare.end();
    }
  });
});

describe('a query without any condition', () => {
  const ids = async (reader: DatabaseReader, context: string, table: string) =>
    (await ask(reader, context, `SELECT id FROM ${table}`)).map(({ id }) => id);

  it('gives nobody but its organisation a draft', async () => {
    expect(await ids(requester, 'needs', 'need')).toContain(draft);
    for (const other of [provider, stranger, coordinator, NOBODY])
      expect(await ids(other, 'needs', 'need')).not.toContain(draft);
    expect(await ids(stranger, 'needs', 'need')).toHaveLength(1);
    expect(await ids(NOBODY, 'needs', 'need')).toEqual([]);
  });

  it('gives a negotiation to its parties and to coordinators', async () => {
    for (const party of [requester, provider, coordinator])
      expect(await ids(party, 'matching', 'proposal')).not.toEqual([]);
    for (const other of [stranger, NOBODY]) expect(await ids(other, 'matching', 'proposal')).toEqual([]);
  });

  it('gives what a need did not get to its requester and to coordinators', async () => {
    const [requesterId] = requester.organisations;
    await owner.query(`INSERT INTO matching.need_shortfall VALUES ($1, $2, 1, 0, now(), '{}')`, [
      newTestId(),
      requesterId,
    ]);
    const whose = async (reader: DatabaseReader) =>
      (await ask(reader, 'matching', 'SELECT requester_id FROM need_shortfall')).map(
        (row) => row['requester_id'],
      );
    for (const reader of [requester, coordinator]) expect(await whose(reader)).toContain(requesterId);
    for (const other of [provider, stranger, NOBODY]) expect(await whose(other)).not.toContain(requesterId);
  });

  it('gives notifications to their reader alone', async () => {
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM notifications.notification WHERE user_id = $1',
      [platform.requester.userId],
    );
    const own = await ids(requester, 'notifications', 'notification');
    expect(own.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    for (const other of [stranger, coordinator, NOBODY])
      expect(await ids(other, 'notifications', 'notification')).toEqual([]);
  });

  it('gives events to no request', async () => {
    for (const reader of [requester, coordinator, NOBODY])
      expect(await ask(reader, 'needs', 'SELECT 1 FROM event_log')).toEqual([]);
    expect(await ask(asSystem(currentReader), 'needs', 'SELECT 1 FROM event_log')).not.toEqual([]);
  });

  it('changes nothing of another organisation', async () => {
    const change = `UPDATE need SET organisation_name = 'Taken over' RETURNING id`;
    for (const other of [stranger, provider, NOBODY]) expect(await changed(other, change)).toBe(0);
  });

  it('adds nothing in the name of another organisation', async () => {
    const copy = `INSERT INTO need (id, version, revision, organisation_id, organisation_name, applicant_kind, country, content,
                                    coverage, state, created_at, updated_at)
                  VALUES ($1, 1, 1, $2, 'X', 'government', 'SN', '{}', '[]', '{"status": "draft"}', now(), now())`;
    const [foreign] = requester.organisations;
    for (const other of [stranger, coordinator, NOBODY])
      await expect(ask(other, 'needs', copy, [newTestId(), foreign])).rejects.toMatchObject({
        message: expect.stringContaining('row-level security'),
      });
  });

  async function changed(reader: DatabaseReader, sql: string): Promise<number> {
    const [, count] = (await ask(reader, 'needs', sql)) as unknown as [unknown[], number];
    return count;
  }
});

describe('a service that has forgotten its conditions', () => {
  it('gives each request what is for whoever sent it', async () => {
    const pool = poolOf('needs');
    const service = platform.app.get(needsService());
    const forgetful = jest
      .spyOn(service, 'list')
      .mockImplementation(async () => ({ items: await pool.manager.find('need'), next: null }));
    const listed = async ({ client }: Pick<Platform['requester'], 'client'>) =>
      (await client.get<{ items: Answer[] }>('/api/needs')).body.items.map(({ id }) => id);
    const outsider = { client: await platform.app.as({ roles: ['provider'], organisationId: newTestId() }) };
    const [open] = await listed(outsider);
    const lists = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => listed(turn % 2 ? outsider : platform.requester)),
    );
    lists.forEach((list, turn) =>
      expect(list.toSorted()).toEqual(turn % 2 ? [open] : [draft, open].toSorted()),
    );
    expect(forgetful).toHaveBeenCalledTimes(21);
    forgetful.mockRestore();
  });

  interface Lister {
    list(...args: unknown[]): Promise<unknown>;
  }

  function needsService(): Type<Lister> {
    const found = definitionOf(CONTEXTS.needs).providers.find(
      (provider): provider is Type<Lister> =>
        typeof provider === 'function' && provider.name === 'NeedsService',
    );
    if (!found) throw new Error('NeedsService is not there any more');
    return found;
  }
});

describe('one connection that many use', () => {
  it('shows each only their own, also after a transaction that was undone', async () => {
    const runner = poolOf('needs').createQueryRunner();
    const drafts = async (reader: DatabaseReader) =>
      readAs(reader, () => runner.query(`SELECT 1 FROM need WHERE status = 'draft'`)) as Promise<unknown[]>;
    try {
      expect(await drafts(requester)).toHaveLength(1);
      expect(await drafts(stranger)).toHaveLength(0);
      await readAs(requester, () => runner.query('BEGIN'));
      expect(await drafts(stranger)).toHaveLength(0);
      await readAs(stranger, () => runner.query('ROLLBACK'));
      // the server is back at the requester, and must not stay there
      expect(await drafts(stranger)).toHaveLength(0);
      expect(await drafts(requester)).toHaveLength(1);
      await readAs(stranger, () => runner.query('BEGIN'));
      await expect(asSystem(() => runner.query('SELECT 1 / 0'))).rejects.toThrow('division');
      await asSystem(() => runner.query('COMMIT'));
      expect(await drafts(requester)).toHaveLength(1);
      expect(await drafts(stranger)).toHaveLength(0);
    } finally {
      await runner.release();
    }
  });

  it('takes creations of several organisations at once, each as its own', async () => {
    const { app } = platform;
    const created = await Promise.all(
      [platform.requester, platform.requester, platform.requester].flatMap(({ client }) =>
        [1, 2, 3, 4].map(() => client.post<Answer>('/api/needs', { body: CONTENT })),
      ),
    );
    expect(created.map(({ status }) => status)).toEqual(created.map(() => 201));
    const offers = await Promise.all(
      [1, 2, 3, 4].map(() => platform.provider.client.post<Answer>('/api/offers', { body: CONTENT })),
    );
    expect(offers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const health = await app.withToken(null).get<{ status: string }>('/health/ready');
    expect(health.body.status).toBe('ready');
  });
});

describe('what parties made public', () => {
  const all = (reader: DatabaseReader, context: string, table: string) =>
    ask(reader, context, `SELECT * FROM ${table}`);
  const rows = async (context: string, table: string) =>
    (await all(NOBODY, context, table)).map(({ id }) => id);

  it('is all that a request without a token is given, also by a query without any condition', async () => {
    const isPublic = { isPublic: true };
    const shown = await openPair(platform, { need: isPublic, offer: isPublic });
    const half = await openPair(platform, { need: isPublic });
    const made = await accepted(shown);
    const hidden = await accepted(half);
    expect((await rows('needs', 'need')).toSorted()).toEqual([shown.need, half.need].toSorted());
    expect(await rows('offers', 'offer')).toEqual([shown.offer]);
    expect(await rows('matching', 'proposal')).toEqual([made]);
    expect(await rows('matching', 'offer')).toEqual([shown.offer]);
    expect((await all(currentReader(), 'matching', 'proposal')).map(({ id }) => id)).toContain(hidden);
    for (const table of ['candidate', 'event_log']) expect(await all(NOBODY, 'matching', table)).toEqual([]);
  });

  it('can be changed by nobody without a token', async () => {
    for (const [context, table] of [
      ['needs', 'need'],
      ['offers', 'offer'],
      ['matching', 'proposal'],
      ['matching', 'need'],
    ] as const) {
      expect(await all(NOBODY, context, table)).not.toEqual([]);
      const change = `UPDATE ${table} SET version = version + 1 RETURNING id`;
      const [, changed] = (await ask(NOBODY, context, change)) as unknown as [unknown[], number];
      expect(changed).toBe(0);
    }
  });

  /** The id of the pair's match, once both have accepted it. */
  async function accepted(pair: PairOfPosts): Promise<string> {
    const path = await halfAccepted(platform, pair);
    await step(platform.provider, path, 'accept');
    return path.split('/').at(-1) ?? '';
  }
});

describe('an owner who is no superuser', () => {
  it.each([
    ['and may use the role of the service', true, 'mutua_service'],
    ['and may not', false, 'owner'],
  ])('%s is held by the same policies', async (_, granted, expected) => {
    const name = `owner_${newTestId().replaceAll('-', '')}`;
    const server = new Client({ connectionString: process.env[TEST_SERVER_VARIABLE] });
    await server.connect();
    const database = await createTestDatabase();
    const url = new URL(database.url);
    await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'not-secret'`);
    await server.query(`ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${name}`);
    if (granted) await server.query(`GRANT mutua_service TO ${name}`);
    url.username = name;
    url.password = 'not-secret';
    const app = await TestApp.start({
      contexts: { needs: CONTEXTS.needs },
      publishers: ['directory', 'matching'],
      databaseUrl: url.href,
    });
    try {
      const pool = app.get(RunningContexts).get('needs')?.dataSource;
      const [who] = await pool!.query<{ name: string }[]>('SELECT current_user::text AS name');
      expect(who?.name).toBe(expected === 'owner' ? name : expected);
      await readAs(requester, () =>
        pool!.query(
          `INSERT INTO need (id, version, revision, organisation_id, organisation_name, applicant_kind, country, content,
                             coverage, state, created_at, updated_at)
           VALUES ($1, 1, 1, $2, 'X', 'government', 'SN', '{}', '[]', '{"status": "draft"}', now(), now())`,
          [newTestId(), requester.organisations[0]],
        ),
      );
      const seen = async (reader: DatabaseReader) =>
        (await readAs(reader, () => pool!.query<unknown[]>('SELECT 1 FROM need'))).length;
      expect(await seen(requester)).toBe(1);
      expect(await seen(stranger)).toBe(0);
      expect(await seen(NOBODY)).toBe(0);
    } finally {
      await app.stop();
      await database.drop();
      await server.query(`DROP ROLE ${name}`);
      await server.end();
    }
  });
});
