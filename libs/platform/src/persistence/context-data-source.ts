import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { CreateAuditTrail1764600000000 } from '../audit/migrations/1764600000000-create-audit-trail.js';
import { CreateEventLog1764000000000 } from '../event-log/migrations/1764000000000-create-event-log.js';
import { PreparingClient } from './preparing-client.js';
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
 * unqualified name, brought up to date by the platform's and the context's migrations.
 */
export async function openContextDataSource(
  storage: ContextStorage,
  databaseUrl: string,
  poolSize: number,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema: storage.name,
    entities: [...storage.entities],
    migrations: [...PLATFORM_MIGRATIONS, ...storage.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize,
    applicationName: `mutua-${storage.name}`,
    extra: {
      Client: PreparingClient,
      pipeline: true,
      options: [`search_path=${storage.name}`, ...SETTINGS].map((setting) => `-c ${setting}`).join(' '),
    },
  });
  await dataSource.initialize();
  await migrate(dataSource, storage.name);
  return dataSource;
}

async function migrate(dataSource: DataSource, schema: string): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}
