/** How the rows of one kind are inserted. There is one object for all of them, by which their statements are known again. */
export interface RowShape {
  /** `INSERT INTO table (columns)`. */
  readonly into: string;
  /** The row as SQL expressions in parentheses, or a SELECT that gives many; its parameters are numbered from `$1`. */
  readonly row: string;
  /** What follows the rows, such as `ON CONFLICT DO NOTHING`. */
  readonly otherwise?: string;
}

/** A row to be inserted, or several, in a shape that lets it share a statement with others. */
export interface RowInsert {
  readonly shape: RowShape;
  readonly parameters: readonly unknown[];
}

/** One SQL statement with its parameters, numbered from `$1`. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const PARAMETER = /\$(\d+)/g;
/** Statements are written once for how many rows of which shapes they insert; there are not many such. */
const REMEMBERED = 500;

const written = new Map<string, string>();
const numbers = new WeakMap<RowShape, number>();
let shapes = 0;

/**
 * Puts inserts into one statement: PostgreSQL runs them all or none, in one round trip. Rows of one table follow one
 * another in one INSERT, in the order given, but for those that a SELECT gives, which is an INSERT by itself; the tables are
 * data-modifying CTEs, which see the same snapshot and not each other's rows, as inserts need not.
 */
export function inOneStatement(inserts: readonly RowInsert[]): Statement {
  const byShape = new Map<RowShape, RowInsert[]>();
  for (const insert of inserts) {
    const rows = byShape.get(insert.shape);
    if (rows) rows.push(insert);
    else byShape.set(insert.shape, [insert]);
  }
  const groups = [...byShape.values()];
  const key = groups.map((rows) => `${numberOf(rows)}x${rows.length}`).join();
  const sql = written.get(key) ?? write(groups);
  if (written.size === REMEMBERED) written.clear();
  written.set(key, sql);
  return { sql, parameters: groups.flatMap((rows) => rows.flatMap(({ parameters }) => parameters)) };
}

function numberOf([first]: readonly RowInsert[]): number {
  if (!first) return 0;
  const number = numbers.get(first.shape) ?? (shapes += 1);
  numbers.set(first.shape, number);
  return number;
}

function write(groups: readonly RowInsert[][]): string {
  let before = 0;
  const parts = groups.flatMap((rows) => {
    const texts = rows.map(({ shape, parameters }) => {
      const offset = before;
      before += parameters.length;
      return shape.row.replace(PARAMETER, (_, number: string) => `$${Number(number) + offset}`);
    });
    const { into = '', otherwise = '' } = rows[0]?.shape ?? {};
    if (texts[0]?.startsWith('SELECT')) return texts.map((text) => `${into} ${text} ${otherwise}`);
    return [`${into} VALUES ${texts.join(', ')} ${otherwise}`];
  });
  const [only = 'SELECT 1'] = parts;
  if (parts.length <= 1) return only;
  return `WITH ${parts.map((part, index) => `write_${index} AS (${part})`).join(', ')} SELECT 1`;
}
