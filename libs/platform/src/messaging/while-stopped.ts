import pg from 'pg';
import { publishingReader, receivingReader } from './reader-names.js';

/** The context runs somewhere, and what was to be done needs it stopped. */
export class ContextRuns extends Error {
  override readonly name = 'ContextRuns';

  constructor(context: string) {
    super(`${context} is running; stop every process of it first`);
  }
}

/**
 * Does some work while no process of a context reads events: it takes the locks by which they take turns. A process that
 * starts meanwhile waits.
 *
 * @throws ContextRuns
 */
export async function whileStopped<T>(
  context: string,
  databaseUrl: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: `mutua-ops ${context}` });
  await client.connect();
  try {
    for (const reader of [receivingReader(context), publishingReader(context)]) {
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
        [reader],
      );
      if (!rows[0]?.mine) throw new ContextRuns(context);
    }
    return await work();
  } finally {
    await client.end();
  }
}
