import pg from 'pg';

/** The database cannot be used; the message is one line for the person who started the process. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** @throws DatabaseUnusable when nobody answers there, or not to us */
export async function assertDatabaseAnswers(databaseUrl: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    throw new DatabaseUnusable(
      `the database that DATABASE_URL names cannot be used: ${message || code || 'no answer'}`,
    );
  }
}
