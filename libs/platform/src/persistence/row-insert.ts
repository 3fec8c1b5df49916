/** A row to be inserted, in a shape that lets it share a statement with others. */
export interface RowInsert {
  /** `INSERT INTO table (columns)`. */
  readonly into: string;
  /** The row as SQL expressions in parentheses; its parameters are numbered from `$1`. */
  readonly row: string;
  readonly parameters: readonly unknown[];
  /** What follows the rows, such as `ON CONFLICT DO NOTHING`. */
  readonly otherwise?: string;
}

/** One SQL statement with its parameters, numbered from `$1`. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const PARAMETER = /\$(\d+)/g;

/**
 * Puts inserts into one statement: PostgreSQL runs them all or none, in one round trip. Rows of one table follow one
 * another in one INSERT, in the order given; the tables are data-modifying CTEs, which see the same snapshot and not each
 * other's rows, as inserts need not.
 */
export function inOneStatement(inserts: readonly RowInsert[]): Statement {
  const parameters: unknown[] = [];
  const tables = new Map<string, { head: string; rows: string[]; tail: string }>();
  for (const { into, row, otherwise = '', parameters: own } of inserts) {
    const offset = parameters.length;
    parameters.push(...own);
    const key = `${into} ${otherwise}`;
    const table = tables.get(key) ?? { head: `${into} VALUES `, rows: [], tail: ` ${otherwise}` };
    table.rows.push(row.replace(PARAMETER, (_, number: string) => `$${Number(number) + offset}`));
    tables.set(key, table);
  }
  const parts = [...tables.values()].map(({ head, rows, tail }) => head + rows.join(', ') + tail);
  const [only = 'SELECT 1'] = parts;
  if (parts.length <= 1) return { sql: only, parameters };
  return {
    sql: `WITH ${parts.map((part, index) => `write_${index} AS (${part})`).join(', ')} SELECT 1`,
    parameters,
  };
}
