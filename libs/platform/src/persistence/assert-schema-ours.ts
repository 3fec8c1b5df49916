import type { QueryRunner } from 'typeorm';
import { DatabaseUnusable } from './database-unusable.js';

interface Standing {
  readonly login: string;
  readonly database: string;
  readonly mayCreate: boolean;
  /** Null where there is no such schema. */
  readonly owner: string | null;
  readonly filled: boolean;
  readonly ours: boolean;
}

const STANDING = `
  SELECT current_user AS login, current_database() AS database,
         has_database_privilege(current_database(), 'CREATE') AS "mayCreate",
         pg_get_userbyid(schema.nspowner) AS owner,
         EXISTS (SELECT FROM pg_class WHERE relnamespace = schema.oid AND relkind IN ('r', 'p', 'v', 'm')) AS filled,
         EXISTS (SELECT FROM pg_class WHERE relnamespace = schema.oid AND relname = 'migration') AS ours
    FROM (SELECT 1) AS always LEFT JOIN pg_namespace AS schema ON schema.nspname = $1`;

async function standingOf(runner: QueryRunner, schema: string): Promise<Standing> {
  const [standing] = (await runner.query(STANDING, [schema])) as [Standing];
  return standing;
}

/**
 * Where a schema of this name is there, its first table was our list of migrations.
 *
 * @throws DatabaseUnusable when somebody else fills it
 */
export async function assertSchemaOurs(runner: QueryRunner, schema: string): Promise<void> {
  const { filled, ours } = await standingOf(runner, schema);
  if (filled && !ours)
    throw DatabaseUnusable.because(
      `its schema ${schema} has tables that Mutua did not make; name a database without a schema ${schema}`,
    );
}

/** PostgreSQL Documentation, Appendix A: insufficient_privilege. */
const REFUSED = '42501';

/** What to tell of an error in bringing a schema up to date; what is no matter of rights stays as it is. */
export async function whyNotMigrated(runner: QueryRunner, schema: string, error: unknown): Promise<unknown> {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== REFUSED) return error;
  const { login, database, mayCreate, owner } = await standingOf(runner, schema);
  if (!mayCreate)
    return DatabaseUnusable.because(
      `${login} may not make schemas in it; make ${login} its owner, or GRANT CREATE ON DATABASE ${database} TO ${login}`,
    );
  return DatabaseUnusable.because(
    `${login} may not change its schema ${schema} (${message}), whose owner is ${owner}; ${login} must own the schema and all in it`,
  );
}
