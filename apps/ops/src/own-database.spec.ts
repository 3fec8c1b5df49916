import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONTEXTS } from '@mutua/mutua';
import { openContext } from '@mutua/platform/context';
import { createTestDatabase, type TestDatabase } from '@mutua/testing';
import pg from 'pg';
import { askTool, runTool } from './tool.spec-data.js';

const LONG = 120_000;

let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  await (await openContext(CONTEXTS.needs, database.url)).close();
  env = { NEEDS_DATABASE_URL: database.url };
}, LONG);

afterAll(() => database?.drop());

describe('a context with a database of its own, of which nobody says by which Kafka it hears of others', () => {
  it('is not rebuilt, and the operator is told what to set', async () => {
    expect(await runTool(env, 'rebuild', 'needs', 'organisations', '--yes')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'The tool failed: the log of directory is not in this database: set KAFKA_BROKERS to the Kafka by which its events come\n',
    });
  });

  it('has no reader in its database: the outbox says so', async () => {
    expect(await askTool(env, 'outbox')).toMatchObject({ outbox: [] });
    const { code, stdout } = await runTool(env, 'outbox');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Nobody reads a log here yet\. Where contexts meet on Kafka, KAFKA_BROKERS must name it\.\n\n/,
    );
  });
});

describe('a database of a context that cannot be used is told by the setting that names it', () => {
  const NOBODY = 'postgres://nobody@127.0.0.1:1/none';

  it.each([['rebuild', 'needs', 'organisations', '--yes'], ['audit', 'verify'], ['outbox']])(
    'when nobody answers there: %s',
    async (...words) => {
      const ended = await runTool({ NEEDS_DATABASE_URL: NOBODY }, ...words);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(
        /^The tool failed: the database that NEEDS_DATABASE_URL names cannot be used: connect .+\n$/,
      );
    },
    LONG,
  );

  it(
    'when its schema is somebody else’s',
    async () => {
      const foreign = await createTestDatabase();
      const client = new pg.Client({ connectionString: foreign.url });
      try {
        await client.connect();
        await client.query('CREATE SCHEMA needs CREATE TABLE wish (id integer)');
        const own = { NEEDS_DATABASE_URL: foreign.url };
        expect(await runTool(own, 'rebuild', 'needs', 'organisations', '--yes')).toEqual({
          code: 1,
          stdout: '',
          stderr:
            'The tool failed: the database that NEEDS_DATABASE_URL names cannot be used: its schema needs has tables that Mutua did not make; name a database without a schema needs\n',
        });
      } finally {
        await client.end();
        await foreign.drop();
      }
    },
    LONG,
  );
});
