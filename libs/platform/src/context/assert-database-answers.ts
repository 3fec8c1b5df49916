import pg from 'pg';
import { DatabaseUnusable } from '../persistence/database-unusable.js';

/** Has the collations that come with the server, by which search compares (`pg_c_utf8`). */
const OLDEST_VERSION = 17;
/** Titles and summaries come in every script. */
const ENCODING = 'UTF8';

/** @throws DatabaseUnusable when nobody answers there, or not to us, or when it cannot hold what we keep */
export async function assertDatabaseAnswers(databaseUrl: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      await assertFit(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    throw DatabaseUnusable.because(message || code || 'no answer');
  }
}

async function assertFit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version,
            current_setting('server_encoding') AS encoding`,
  );
  const { version = 0, encoding } = rows[0] ?? {};
  if (version < OLDEST_VERSION)
    throw new Error(`it is PostgreSQL ${version}, and must be ${OLDEST_VERSION} or newer`);
  if (encoding !== ENCODING)
    throw new Error(
      `its encoding is ${encoding}, and must be ${ENCODING} (CREATE DATABASE … ENCODING '${ENCODING}' TEMPLATE template0)`,
    );
}
