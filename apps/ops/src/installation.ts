import { CONTEXTS } from '@mutua/mutua';
import { DatabaseUnusable, openContext, type OpenContext } from '@mutua/platform/context';
import { openEmbeddedPostgres, type EmbeddedPostgres } from '@mutua/platform/embedded-postgres';
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

/** A database, and the setting that names it. */
export interface Database {
  readonly url: string;
  readonly setting: string;
}

/** The installation that the settings name: where each context keeps its rows, and the Kafka between them, if any. */
export interface Installation {
  /**
   * The database of each context, looked up when first asked for: what the broker alone can tell needs none.
   *
   * @throws UnusableDataDirectory, DatabaseUnusable, Failed
   */
  databases(): Promise<ReadonlyMap<ContextName, Database>>;
  readonly kafka: KafkaSettings | null;
  readonly logger: Logger;
  close(): Promise<void>;
}

/**
 * Finds the installation. Without a database of its own it is that of the data directory; its PostgreSQL is started for
 * as long as it is needed, unless it runs.
 *
 * @throws InvalidConfig
 */
export function openInstallation(settings: OpsSettings): Installation {
  const kafka = kafkaSettingsOf(settings);
  // what the tool finds goes to standard output, and nothing else may
  const logger = pino({ level: settings.LOG_LEVEL }, destination({ dest: 2, sync: true }));
  const own = NAMES.map((name): [ContextName, Database] => [name, ownDatabase(name, settings)]).filter(
    ([, { url }]) => url !== '',
  );
  let embedded: EmbeddedPostgres | null = null;
  const lookUp = async () => {
    let shared: Database = { url: settings.DATABASE_URL, setting: 'DATABASE_URL' };
    if (shared.url === '' && own.length === 0) {
      embedded = await openEmbeddedPostgres(settings.MUTUA_DATA_DIR);
      shared = { url: embedded.url, setting: 'MUTUA_DATA_DIR' };
    }
    const inShared = shared.url === '' ? [] : await contextsIn(shared);
    const found = new Map([...inShared.map((name): [ContextName, Database] => [name, shared]), ...own]);
    if (found.size > 0) return found;
    throw new Failed(`no context of Mutua is kept in the database that ${shared.setting} names`);
  };
  let lookedUp: Promise<ReadonlyMap<ContextName, Database>> | null = null;
  return {
    databases: () => (lookedUp ??= lookUp()),
    kafka,
    logger,
    close: async () => embedded?.stop(),
  };
}

/** @throws Failed when the settings name no database of the context */
export async function databaseOf(context: ContextName, installation: Installation): Promise<Database> {
  const database = (await installation.databases()).get(context);
  if (database === undefined)
    throw new Failed(
      `the database of ${context} is not among those that were named; ${context.toUpperCase()}_DATABASE_URL would name it`,
    );
  return database;
}

/**
 * Opens a context on its database.
 *
 * @throws DatabaseUnusable, which names the setting that names the database
 */
export async function openIn(database: Database, context: ContextName): Promise<OpenContext> {
  await assertAnswers(database);
  try {
    return await openContext(CONTEXTS[context], database.url);
  } catch (error) {
    throw error instanceof DatabaseUnusable ? error.namedBy(database.setting) : error;
  }
}

/** @throws DatabaseUnusable when nobody answers there, or not to us */
export async function assertAnswers(database: Database): Promise<void> {
  await ask(database, 'SELECT 1');
}

function ownDatabase(name: ContextName, settings: OpsSettings): Database {
  const setting = `${name.toUpperCase() as Uppercase<ContextName>}_DATABASE_URL` as const;
  return { url: settings[setting], setting };
}

/** The contexts whose schemas a database holds. */
async function contextsIn(database: Database): Promise<ContextName[]> {
  const rows = await ask<{ name: ContextName }>(
    database,
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
  { url, setting }: Database,
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
    throw DatabaseUnusable.because(message || code || 'no answer', setting);
  });
  try {
    return (await client.query<T>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
