import { CONTEXTS } from '@mutua/mutua';
import { DatabaseUnusable } from '@mutua/platform/context';
import { openEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import type { KafkaSettings } from '@mutua/platform/messaging';
import { kafkaSettingsOf } from '@mutua/platform/service';
import pg from 'pg';
import { destination, pino, type Logger } from 'pino';
import { Failed } from './failed.js';
import type { OpsSettings } from './ops-settings.js';

export type ContextName = keyof typeof CONTEXTS;
const NAMES = Object.keys(CONTEXTS) as ContextName[];

export function isContext(name: string): name is ContextName {
  return NAMES.includes(name as ContextName);
}

/** The installation that the settings name: where each context keeps its rows, and the Kafka between them, if any. */
export interface Installation {
  readonly databases: ReadonlyMap<ContextName, string>;
  readonly kafka: KafkaSettings | null;
  readonly logger: Logger;
  close(): Promise<void>;
}

/**
 * Finds the installation. Without a database of its own it is that of the data directory; its PostgreSQL is started for
 * as long as it is needed, unless it runs.
 *
 * @throws InvalidConfig, UnusableDataDirectory, DatabaseUnusable, Failed
 */
export async function openInstallation(settings: OpsSettings): Promise<Installation> {
  const kafka = kafkaSettingsOf(settings);
  // what the tool finds goes to standard output, and nothing else may
  const logger = pino({ level: settings.LOG_LEVEL }, destination({ dest: 2, sync: true }));
  const own = NAMES.map((name): [ContextName, string] => [name, ownDatabase(name, settings)]).filter(
    ([, url]) => url !== '',
  );
  const needsEmbedded = settings.DATABASE_URL === '' && own.length === 0;
  const embedded = needsEmbedded ? await openEmbeddedPostgres(settings.MUTUA_DATA_DIR) : null;
  const close = async () => embedded?.stop();
  try {
    const shared = embedded?.url ?? settings.DATABASE_URL;
    const inShared = shared === '' ? [] : await contextsIn(shared);
    const databases = new Map([...inShared.map((name): [ContextName, string] => [name, shared]), ...own]);
    if (databases.size === 0) throw new Failed('no context of Mutua is kept in the database that was named');
    return { databases, kafka, logger, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function ownDatabase(name: ContextName, settings: OpsSettings): string {
  return settings[`${name.toUpperCase() as Uppercase<ContextName>}_DATABASE_URL`];
}

/** The contexts whose schemas a database holds. */
async function contextsIn(url: string): Promise<ContextName[]> {
  const rows = await ask<{ name: ContextName }>(
    url,
    `SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(format('%I.event_log', name)) IS NOT NULL`,
    [NAMES],
  );
  return rows.map(({ name }) => name);
}

/**
 * Asks a database one question.
 *
 * @throws DatabaseUnusable when nobody answers there, or not to us
 */
export async function ask<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'mutua-ops',
    // policies for rows hold for the owner of the tables, too
    options: '-c mutua.reader=system',
  });
  await client.connect().catch((error: unknown) => {
    const { message, code } = error as { message?: string; code?: string };
    throw new DatabaseUnusable(`the database cannot be used: ${message || code || 'no answer'}`);
  });
  try {
    return (await client.query<T>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
