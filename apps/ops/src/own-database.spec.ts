import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONTEXTS } from '@mutua/mutua';
import { openContext } from '@mutua/platform/context';
import { createTestDatabase, type TestDatabase } from '@mutua/testing';
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
