import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestDatabase, SERVICES, type TestDatabase } from '@mutua/testing';
import pg from 'pg';

const LONG = 60_000;

interface Ended {
  readonly code?: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built service as a job does, without Kafka, Redis or a place for keys. */
function migrate(service: string, databaseUrl: string, option = '--migrate-only'): Promise<Ended> {
  const script = join(import.meta.dirname, `../../../build/${service}.js`);
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl };
  return promisify(execFile)(process.execPath, [script, option], { env }).catch(
    (error: unknown) => error as Ended,
  );
}

describe('--migrate-only', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('must be spelt right: a job must not become a service', async () => {
    const ended = await migrate('needs', database.url, '--migrate-olny');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(
      'Mutua needs cannot start: Configuration: --migrate-olny is no option; there is --migrate-only\n',
    );
  });

  it.each(SERVICES)(
    'makes the schema of %s, starts nothing and ends, as often as it is run',
    async (service) => {
      const said = { stdout: `The schema of ${service} is up to date.\n`, stderr: '' };
      expect(await migrate(service, database.url)).toEqual(said);
      const applied = `SELECT name FROM ${service}.migration ORDER BY id`;
      const first = (await client.query(applied)).rows;
      expect(first.length).toBeGreaterThan(2);

      expect(await migrate(service, database.url)).toEqual(said);
      expect((await client.query(applied)).rows).toEqual(first);
      expect((await client.query(`SELECT * FROM ${service}.log_cursor`)).rows).toEqual([]);
    },
    LONG,
  );

  it(
    'says in one line why it cannot',
    async () => {
      const gone = new URL(database.url);
      gone.pathname = '/nowhere';
      expect(await migrate('needs', gone.href)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^Mutua needs cannot migrate: .*nowhere.*\n$/),
      });
    },
    LONG,
  );

  describe('of somebody whom the database does not belong to', () => {
    const login = `stranger_${Date.now()}`;
    let url: string;

    const expectLine = async (line: string) => {
      const ended = await migrate('needs', url);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toBe(
        `Mutua needs cannot migrate: the database that DATABASE_URL names cannot be used: ${line}\n`,
      );
    };

    beforeEach(async () => {
      await client.query(`DROP SCHEMA IF EXISTS needs CASCADE`);
      await client.query(`CREATE ROLE ${login} LOGIN PASSWORD 'stranger'`);
      const named = new URL(database.url);
      [named.username, named.password] = [login, 'stranger'];
      url = named.href;
    });

    afterEach(async () => {
      await client.query(`DROP SCHEMA IF EXISTS needs CASCADE`);
      await client.query(`DROP OWNED BY ${login}`);
      await client.query(`DROP ROLE ${login}`);
    });

    it(
      'says who must be given what, when it may make no schema',
      async () => {
        const name = new URL(database.url).pathname.slice(1);
        await expectLine(
          `${login} may not make schemas in it; make ${login} its owner, or GRANT CREATE ON DATABASE ${name} TO ${login}`,
        );
      },
      LONG,
    );

    it(
      'says whose the schema is, when it is of somebody else',
      async () => {
        await migrate('needs', database.url);
        const name = new URL(database.url).pathname.slice(1);
        await client.query(`GRANT CREATE ON DATABASE ${name} TO ${login}`);
        const { rows } = await client.query<{ owner: string }>('SELECT current_user AS owner');
        await expectLine(
          `${login} may not change its schema needs (permission denied for schema needs), whose owner is ${rows[0]?.owner}; ${login} must own the schema and all in it`,
        );
      },
      LONG,
    );

    it(
      'leaves a schema alone that another program fills',
      async () => {
        url = database.url;
        await client.query('CREATE SCHEMA needs CREATE TABLE wish (id int)');
        await expectLine(
          'its schema needs has tables that Mutua did not make; name a database without a schema needs',
        );
        const { rows } = await client.query(
          `SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('needs')`,
        );
        expect(rows).toEqual([{ relname: 'wish' }]);
      },
      LONG,
    );
  });
});
