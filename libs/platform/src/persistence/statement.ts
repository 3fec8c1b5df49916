/** One SQL statement with its parameters, numbered from `$1`. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const PARAMETER = /\$(\d+)/g;

/**
 * Puts several writes into one statement, as data-modifying CTEs: PostgreSQL runs them all or none, in one round trip.
 * They see the same snapshot and not each other's rows, which inserts do not need.
 */
export function inOneStatement(statements: readonly Statement[]): Statement {
  const [only] = statements;
  if (statements.length === 1 && only) return only;
  const parameters: unknown[] = [];
  const parts = statements.map((statement, index) => {
    const offset = parameters.length;
    parameters.push(...statement.parameters);
    const sql = statement.sql.replace(PARAMETER, (_, number: string) => `$${Number(number) + offset}`);
    return `write_${index} AS (${sql})`;
  });
  return { sql: `WITH ${parts.join(', ')} SELECT 1`, parameters };
}
