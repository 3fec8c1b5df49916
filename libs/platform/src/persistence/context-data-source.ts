import pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { CreateAuditTrail1764600000000 } from '../audit/migrations/1764600000000-create-audit-trail.js';
import { CountRefusedAttempts1764930000300 } from '../audit/migrations/1764930000300-count-refused-attempts.js';
import { CreateEventLog1764000000000 } from '../event-log/migrations/1764000000000-create-event-log.js';
import { DiscardDeadLetters1764920000000 } from '../event-log/migrations/1764920000000-discard-dead-letters.js';
import { assertSchemaOurs, whyNotMigrated } from './assert-schema-ours.js';
import { ProtectRowsOfPlatform1764700000000 } from './migrations/1764700000000-protect-rows-of-platform.js';
import { ExpectRowsOfPolicies1764800000000 } from './migrations/1764800000000-expect-rows-of-policies.js';
import { PreparingClient } from './preparing-client.js';
import { giveToServiceRole } from './service-role.js';
import { CreateIdempotencyKeys1764000000001 } from '../http/migrations/1764000000001-create-idempotency-keys.js';

export type MigrationClass = new () => MigrationInterface;

export interface ContextStorage {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
}

const PLATFORM_MIGRATIONS: readonly MigrationClass[] = [
  CreateEventLog1764000000000,
  CreateIdempotencyKeys1764000000001,
  CreateAuditTrail1764600000000,
  ProtectRowsOfPlatform1764700000000,
  ExpectRowsOfPolicies1764800000000,
  DiscardDeadLetters1764920000000,
  CountRefusedAttempts1764930000300,
];

const SETTINGS = [
  'idle_in_transaction_session_timeout=30000',
  'TimeZone=UTC',
  // a prepared statement is planned each time: a plan made while a table was empty would stay while it fills
  'plan_cache_mode=force_custom_plan',
];

/** PostgreSQL cannot run twice through one list of migrations at once: every starter waits for this lock. */
const MIGRATION_LOCK = 7_831_101;

/**
 * Opens a context's database: a pool whose every connection sees the context's own schema and nothing else by
 * unqualified name, brought up to date by the platform's and the context's migrations. Whoever the URL names owns the tables
 * and migrates; the pool uses them in a role that owns nothing, and is shown rows by what it says about who asks.
 *
 * @throws DatabaseUnusable when whoever the URL names may not, or the schema is somebody else's
 */
export async function openContextDataSource(
  storage: ContextStorage,
  databaseUrl: string,
  poolSize: number,
): Promise<DataSource> {
  const role = await migrate(storage, databaseUrl);
  const dataSource = new DataSource({
    ...optionsOf(storage, databaseUrl),
    poolSize,
    extra: {
      Client: PreparingClient,
      pipeline: true,
      options: settingsOf(storage, ...SETTINGS, ...(role === null ? [] : [`role=${role}`])),
    },
  });
  return dataSource.initialize();
}

/**
 * A connection beside the pool for who keeps it, like one of the pool.
 *
 * @param own settings of PostgreSQL, such as `enable_sort=off`, that go before those of the pool
 */
export function connectionBeside(
  { options }: DataSource,
  databaseUrl: string,
  name: string,
  own: readonly string[],
): PreparingClient {
  const { options: settings } = options.extra as { readonly options: string };
  return new PreparingClient({
    connectionString: databaseUrl,
    application_name: name,
    options: [settings, ...own.map((setting) => `-c ${setting}`)].join(' '),
  });
}

/**
 * @returns the role in which the tables are to be used, or null if there can be none but the owner's
 * @throws DatabaseUnusable
 */
async function migrate(storage: ContextStorage, databaseUrl: string): Promise<string | null> {
  const dataSource = new DataSource({
    ...optionsOf(storage, databaseUrl),
    // one holds the lock that others wait for, one migrates
    poolSize: 2,
    migrations: [...PLATFORM_MIGRATIONS, ...storage.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    // policies hold for the owner, too
    extra: { options: settingsOf(storage, ...SETTINGS, 'mutua.reader=system') },
  });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await assertSchemaOurs(runner, storage.name);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "${storage.name}"`);
    await dataSource.runMigrations();
    return await giveToServiceRole(runner, storage.name);
  } catch (error) {
    throw await whyNotMigrated(runner, storage.name, error);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await dataSource.destroy();
  }
}

function optionsOf({ name, entities }: ContextStorage, databaseUrl: string) {
  return {
    type: 'postgres' as const,
    // TypeORM would look for it among the installed packages, and find another one than ours in a bundle
    driver: pg,
    url: databaseUrl,
    schema: name,
    entities: [...entities],
    applicationName: `mutua-${name}`,
  };
}

function settingsOf({ name }: ContextStorage, ...settings: readonly string[]): string {
  return [`search_path=${name}`, ...settings].map((setting) => `-c ${setting}`).join(' ');
}
