import type { QueryRunner } from 'typeorm';

/**
 * As whom contexts use the database: it owns nothing, so that it can neither take policies away nor triggers. It is one for
 * all databases of a server, and operators who give us no right to make roles can make it beforehand.
 */
export const SERVICE_ROLE = 'mutua_service';

/** What is only ever added to. */
const APPEND_ONLY = ['event_log', 'refused_attempt', 'audit_entry'];

/** Others may do the same at this moment, in other databases; and where we may not, there is another way. */
const unlessRefused = (statement: string) => `
  DO $$ BEGIN ${statement}; EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL; END $$`;

/** Whether we may use the role; from PostgreSQL 16 on, being its member does not say so. */
const USABLE = `
  SELECT coalesce(pg_has_role(oid, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END),
                  false) AS usable
    FROM pg_roles WHERE rolname = '${SERVICE_ROLE}'`;

/** Which of the tables of a schema the role has not been given yet. */
const NOT_GIVEN = `
  SELECT relname AS name FROM pg_class
   WHERE relnamespace = to_regnamespace($1) AND relkind IN ('r', 'p')
     AND relname <> 'migration' AND NOT has_table_privilege('${SERVICE_ROLE}', oid, 'INSERT')`;

/**
 * Gives the role of the service what it needs of a context's schema, also of tables that a migration has just made. It is
 * done at each start and not by a migration: roles are no part of a database, and a restored one may come to a server without
 * ours.
 *
 * @returns the role, or null where we may not make it, nor use one that is there
 */
export async function giveToServiceRole(runner: QueryRunner, schema: string): Promise<string | null> {
  if ((await usable(runner)) === null)
    await runner.query(unlessRefused(`CREATE ROLE ${SERVICE_ROLE} NOLOGIN`));
  if (!(await usable(runner))) await runner.query(unlessRefused(`GRANT ${SERVICE_ROLE} TO CURRENT_USER`));
  if (!(await usable(runner))) return null;
  await runner.query(`GRANT USAGE ON SCHEMA "${schema}" TO ${SERVICE_ROLE}`);
  const tables = (await runner.query(NOT_GIVEN, [schema])) as { name: string }[];
  for (const { name } of tables) {
    const rights = APPEND_ONLY.includes(name) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
    await runner.query(`GRANT ${rights} ON "${schema}"."${name}" TO ${SERVICE_ROLE}`);
  }
  await runner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA "${schema}" TO ${SERVICE_ROLE}`);
  return SERVICE_ROLE;
}

/** Null where there is no such role. */
async function usable(runner: QueryRunner): Promise<boolean | null> {
  const [role] = (await runner.query(USABLE)) as { usable: boolean }[];
  return role?.usable ?? null;
}
