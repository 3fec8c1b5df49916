import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Set by the jest set-up: a PostgreSQL server on which tests may make databases. */
export const TEST_SERVER_VARIABLE = 'MUTUA_TEST_DATABASE_URL';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Makes an empty database of its own for a suite, on the server that `MUTUA_TEST_DATABASE_URL` names unless another is.
 *
 * @throws Error when the variable is not set
 */
export async function createTestDatabase(server = process.env[TEST_SERVER_VARIABLE]): Promise<TestDatabase> {
  if (!server) throw new Error(`${TEST_SERVER_VARIABLE} is not set; run the tests by npm test`);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
