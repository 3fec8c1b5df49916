import type { Client } from 'pg';

/**
 * Every table of every context in which a row holds a text, in order.
 *
 * @param pattern a regular expression of PostgreSQL
 */
export async function tablesHolding(database: Client, pattern: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY schemaname, tablename`,
  );
  const holding: string[] = [];
  for (const { name } of rows) {
    const found = await database.query(`SELECT 1 FROM ${name} AS row WHERE row::text ~ $1 LIMIT 1`, [
      pattern,
    ]);
    if (found.rowCount) holding.push(name);
  }
  return holding;
}
