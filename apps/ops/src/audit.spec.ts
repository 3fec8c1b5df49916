import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONTEXTS } from '@mutua/mutua';
import { SealAuditTrail, verifyAuditTrail, type AuditVerdict } from '@mutua/platform/audit';
import { RunningContexts } from '@mutua/platform/context';
import { eventually, newTestId, TestApp } from '@mutua/testing';
import { DataSource } from 'typeorm';
import { askTool, runTool } from './tool.spec-data.js';

const LONG = 120_000;
const NEED = {
  title: 'A need',
  summary: 'What people should be able to do afterwards, in a test.',
  contentLanguage: 'en',
  cooperationTypes: ['training'],
  nonMilitaryPurpose: true,
  submit: true,
};
const TABLES = ['event_log', 'refused_attempt', 'audit_entry'];

let app: TestApp;
let needs: DataSource;
/** As whoever owns the tables, which the service does not. */
let owner: DataSource;

/** Chains all that was written, and looks; transactions of anybody on the same server hold it back while they are open. */
async function verdict(): Promise<AuditVerdict> {
  await app.get(RunningContexts).get('needs')?.refusedAttempts.written();
  return eventually(async () => {
    await new SealAuditTrail(needs).run();
    const found = await verifyAuditTrail(needs);
    expect(found.waiting).toBe(0);
    return found;
  }, LONG);
}

/** What is found after somebody who owns the tables did this; it is undone afterwards. */
async function found(known: AuditVerdict['head'] | null, ...statements: string[]): Promise<string[]> {
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  try {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const statement of statements) await runner.query(statement);
    const { findings } = await verifyAuditTrail(runner.manager, known);
    return findings.map(({ what }) => what);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

beforeAll(async () => {
  app = await TestApp.start({
    contexts: { needs: CONTEXTS.needs, directory: CONTEXTS.directory },
    publishers: ['offers', 'matching', 'notifications'],
  });
  const running = app.get(RunningContexts).get('needs');
  if (!running) throw new Error('needs does not run.');
  needs = running.dataSource;
  owner = await new DataSource({
    type: 'postgres',
    url: app.databaseUrl,
    extra: { options: '-c search_path=needs' },
  }).initialize();
  const admin = await app.as({ roles: ['admin'] });
  const user = { name: 'Ada', email: 'ada@example.org', locale: 'en', roles: ['requester'] };
  const { body: person } = await admin.post<{ id: string }>('/api/directory/users', { body: user });
  const own = await app.as({ userId: person.id, roles: ['requester'] });
  const { body: organisation } = await own.post<{ id: string }>('/api/directory/organisations', {
    body: { name: 'A ministry', kind: 'government', country: 'RW' },
  });
  const requester = await app.as({
    userId: person.id,
    organisationId: organisation.id,
    roles: ['requester'],
  });
  const sent = await eventually(async () => {
    const answer = await requester.post<{ id: string }>('/api/needs', { body: NEED });
    expect(answer.status).toBe(201);
    return answer.body;
  }, LONG);
  for (let round = 0; round < 3; round += 1) await requester.post('/api/needs', { body: NEED });
  // whom it is not for, whose it is not, and somebody whom nobody knows
  await (await app.as({ roles: ['provider'] })).post('/api/needs', { body: NEED });
  await (await app.as({ organisationId: newTestId(), roles: ['requester'] })).get(`/api/needs/${sent.id}`);
  await app.withToken('forged').get('/api/needs?search=secret');
}, LONG);

afterAll(async () => {
  await owner?.destroy();
  await app?.stop();
});

describe('the audit trail', () => {
  it('has every change and every refused attempt, and finds nothing where nothing was altered', async () => {
    const { entries, findings, head } = await verdict();
    expect(findings).toEqual([]);
    expect(head.number).toBe(entries);
    const [events] = await needs.query<{ count: number }[]>('SELECT count(*)::int FROM event_log');
    const attempts = await needs.query<{ method: string; path: string; status: number; problem: string }[]>(
      'SELECT method, path, status, problem, actor FROM refused_attempt ORDER BY position',
    );
    expect(entries).toBe((events?.count ?? 0) + attempts.length);
    expect(attempts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          method: 'POST',
          path: '/api/needs',
          status: 403,
          problem: 'role-required',
          actor: { userId: expect.any(String), organisationId: null },
        }),
        expect.objectContaining({ method: 'GET', status: 404, problem: 'not-found' }),
        expect.objectContaining({ path: '/api/needs', status: 401, problem: 'unauthenticated', actor: null }),
      ]),
    );
  });

  it(
    'goes on past its tenth entry, whose number is the lesser text',
    async () => {
      for (let round = 0; round < 6; round += 1) {
        await app.withToken('forged').get('/api/needs');
        expect((await verdict()).findings).toEqual([]);
      }
      const { entries, head } = await verdict();
      expect(entries).toBeGreaterThan(12);
      expect(head.number).toBe(entries);
    },
    LONG,
  );

  it('chains nothing twice when the cursors begin anew, as in a restored database', async () => {
    const before = await verdict();
    await owner.query(`UPDATE event_log SET transaction_id = '0'`);
    await needs.query(`UPDATE audit_cursor SET transaction_id = '0', position = 0`);
    expect(await verdict()).toEqual(before);
  });

  it.each(TABLES)('lets nobody alter, delete or empty %s', async (table) => {
    const column = table === 'audit_entry' ? 'digest' : 'position';
    const rejection = expect.objectContaining({ message: expect.stringMatching(/takes new rows only/) });
    await verdict();
    const value = column === 'digest' ? `'forged'` : 'DEFAULT';
    const attempts = [
      `UPDATE ${table} SET ${column} = ${value}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ];
    for (const attempt of attempts) {
      await expect(owner.query(attempt)).rejects.toEqual(rejection);
      await expect(needs.query(attempt)).rejects.toThrow('permission denied');
    }
  });

  it('shows what somebody did who could do it nevertheless', async () => {
    const { head } = await verdict();
    const last = 'number = (SELECT max(number) FROM audit_entry)';
    const second = 'SELECT reference FROM audit_entry WHERE number = 2';
    expect(await found(null)).toEqual([]);
    expect(await found(null, `UPDATE event_log SET payload = '{}' WHERE event_id = (${second})`)).toEqual([
      'row-altered',
    ]);
    expect(await found(null, `UPDATE refused_attempt SET actor = NULL WHERE status = 403`)).toEqual([
      'row-altered',
    ]);
    expect(await found(null, `DELETE FROM event_log WHERE event_id = (${second})`)).toEqual(['row-missing']);
    expect(
      await found(
        null,
        `DELETE FROM event_log WHERE event_id = (${second})`,
        `DELETE FROM audit_entry WHERE number = 2`,
      ),
    ).toEqual(['entry-missing']);
    expect(await found(null, `UPDATE audit_entry SET digest = repeat('0', 64) WHERE number = 2`)).toEqual([
      'entry-altered',
      'row-altered',
    ]);
    expect(await found(null, `DELETE FROM audit_entry WHERE ${last}`)).toEqual(['row-not-chained']);
    expect(
      await found(
        null,
        `INSERT INTO event_log (transaction_id, position, event_id, type, aggregate_id, aggregate_version, occurred_at, payload)
         OVERRIDING SYSTEM VALUE VALUES ('0', 0, gen_random_uuid(), 'needs.need.opened', gen_random_uuid(), 1, now(), '{}')`,
      ),
    ).toEqual(['row-not-chained']);
    const cutOff = [
      `DELETE FROM refused_attempt WHERE id = (SELECT reference FROM audit_entry WHERE ${last})`,
      `DELETE FROM audit_entry WHERE ${last}`,
    ];
    expect(await found(null, ...cutOff)).toEqual(['end-missing']);
    // a chain alone cannot know that it was longer
    const backdated = `UPDATE audit_cursor SET position = 0 WHERE kind = 'refusal'`;
    expect(await found(null, ...cutOff, backdated)).toEqual([]);
    expect(await found(head, ...cutOff, backdated)).toEqual(['head-missing']);
    expect(await found(null, `UPDATE audit_cursor SET transaction_id = '9000000000'`)).toContain(
      'cursor-ahead',
    );
  });

  it('shows that a table was emptied, or all of them at once', async () => {
    const { head } = await verdict();
    const [who] = await owner.query<{ usesuper: boolean }[]>(
      'SELECT usesuper FROM pg_user WHERE usename = current_user',
    );
    expect(who).toEqual({ usesuper: true });
    const emptied = async (...tables: string[]) =>
      new Set(await found(null, `TRUNCATE ${tables.join(', ')}`));
    expect(await emptied('event_log')).toEqual(new Set(['row-missing', 'end-missing']));
    expect(await emptied('refused_attempt')).toEqual(new Set(['row-missing', 'end-missing']));
    expect(await emptied('audit_entry')).toEqual(new Set(['row-not-chained']));
    expect(await emptied(...TABLES)).toEqual(new Set(['end-missing']));
    // where nothing is left that could tell, the head does that was noted elsewhere
    const everything = `TRUNCATE ${TABLES.join(', ')}, audit_cursor RESTART IDENTITY`;
    expect(await found(null, everything)).toEqual([]);
    expect(await found(head, everything)).toEqual(['head-missing']);
  });

  it('shows that the number of a flood was altered', async () => {
    for (let round = 0; round < 30; round += 1) await app.withToken('forged').get('/api/needs/flooded');
    await verdict();
    const flood = `SELECT id FROM refused_attempt WHERE times > 1 LIMIT 1`;
    expect(await needs.query(flood)).toHaveLength(1);
    for (const times of [1, 2_000])
      expect(await found(null, `UPDATE refused_attempt SET times = ${times} WHERE id = (${flood})`)).toEqual([
        'row-altered',
      ]);
  });

  it(
    'is verified by the operator’s tool',
    async () => {
      const { head } = await verdict();
      const env = { DATABASE_URL: app.databaseUrl };
      const noted = `needs:${head.number}:${head.hash}`;
      const told = await runTool(env, 'audit', 'verify', '--head', noted);
      expect(told).toMatchObject({ code: 0 });
      expect(told.stdout).toContain(noted);
      expect(told.stdout).toContain('Nothing was altered.');
      const verdicts = await askTool<{ context: string; findings: unknown[] }[]>(env, 'audit', 'verify');
      expect(verdicts.find(({ context }) => context === 'needs')).toMatchObject({ head, findings: [] });

      const elsewhere = await runTool(env, 'audit', 'verify', '--head', `needs:1:${'0'.repeat(64)}`);
      expect(elsewhere).toMatchObject({ code: 1 });
      expect(elsewhere.stdout).toContain('the head that was noted is not there');
      expect(await runTool(env, 'audit', 'verify', '--head', 'needs:1')).toMatchObject({ code: 2 });
    },
    LONG,
  );

  it(
    'makes that tool fail once it was emptied',
    async () => {
      for (const table of TABLES) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await owner.query(`TRUNCATE ${TABLES.join(', ')}`);
      const told = await runTool({ DATABASE_URL: app.databaseUrl }, 'audit', 'verify');
      expect(told).toMatchObject({ code: 1 });
      expect(told.stdout).toContain(
        'what was chained last was deleted: the end was cut off, or all was emptied',
      );
    },
    LONG,
  );
});
