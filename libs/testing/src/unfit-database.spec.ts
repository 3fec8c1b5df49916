import { expect, it } from '@jest/globals';
import { assertDatabaseAnswers, DatabaseUnusable } from '@mutua/platform/context';
import pg from 'pg';
import { createTestDatabase } from './index.js';

it('a database that cannot hold every script is refused, with how to make one that can', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const name = `ascii_${Date.now()}`;
  try {
    await expect(assertDatabaseAnswers(database.url)).resolves.toBeUndefined();
    await client.query(
      `CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`,
    );
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    await expect(assertDatabaseAnswers(url.href)).rejects.toThrow(
      new DatabaseUnusable(
        "the database that DATABASE_URL names cannot be used: its encoding is SQL_ASCII, and must be UTF8 (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0)",
      ),
    );
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    await client.end();
    await database.drop();
  }
});
