import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import type { RowInsert, Statement } from './row-insert.js';

interface Column {
  readonly property: string;
  readonly name: string;
  readonly isJson: boolean;
  readonly isStored: boolean;
}

/**
 * Plain statements for the rows of one entity schema, made once. A query builder makes each anew and hydrates what it
 * reads; on the path that every request takes, that cost more than the database.
 */
export class Table<Row extends ObjectLiteral & { id: string }> {
  private columns: readonly Column[] = [];
  private name = '';
  private selected = '';

  constructor(private readonly schema: EntitySchema<Row>) {}

  /** @param otherwise what is done about a row that is there already, such as `ON CONFLICT DO NOTHING` */
  insert(manager: EntityManager, row: Row, otherwise = ''): RowInsert {
    this.learn(manager);
    const stored = this.columns.filter(({ isStored }) => isStored);
    const names = stored.map(({ name }) => `"${name}"`).join(', ');
    const places = stored.map((_, index) => `$${index + 1}`).join(', ');
    return {
      into: `INSERT INTO ${this.name} (${names})`,
      row: `(${places})`,
      parameters: stored.map(valueOf(row)),
      otherwise,
    };
  }

  update(manager: EntityManager, row: Row): Statement {
    this.learn(manager);
    const changed = this.columns.filter(({ isStored, property }) => isStored && property !== 'id');
    const set = changed.map(({ name }, index) => `"${name}" = $${index + 2}`).join(', ');
    return {
      sql: `UPDATE ${this.name} SET ${set} WHERE id = $1`,
      parameters: [row.id, ...changed.map(valueOf(row))],
    };
  }

  /** @param lock takes the row for this transaction */
  async find(manager: EntityManager, id: string, lock = false): Promise<Row | null> {
    this.learn(manager);
    const sql = `SELECT ${this.selected} FROM ${this.name} WHERE id = $1${lock ? ' FOR UPDATE' : ''}`;
    const [row] = await manager.query<Row[]>(sql, [id]);
    return row ?? null;
  }

  async findAll(manager: EntityManager, ids: readonly string[]): Promise<Row[]> {
    this.learn(manager);
    return manager.query<Row[]>(`SELECT ${this.selected} FROM ${this.name} WHERE id = ANY($1::uuid[])`, [
      ids,
    ]);
  }

  private learn(manager: EntityManager): void {
    if (this.columns.length > 0) return;
    const metadata = manager.connection.getMetadata(this.schema);
    this.name = `"${metadata.tableName}"`;
    this.columns = metadata.columns.map((column) => ({
      property: column.propertyName,
      name: column.databaseName,
      isJson: column.type === 'jsonb',
      isStored: column.isInsert,
    }));
    this.selected = this.columns.map(({ name, property }) => `"${name}" AS "${property}"`).join(', ');
  }
}

function valueOf(row: ObjectLiteral): (column: Column) => unknown {
  return ({ property, isJson }) => {
    const value: unknown = row[property];
    // node-postgres would send a list as a PostgreSQL array
    return isJson && value !== null && value !== undefined ? JSON.stringify(value) : value;
  };
}
