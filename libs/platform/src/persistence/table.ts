import type { DataSource, EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import type { RowInsert, RowShape, Statement } from './row-insert.js';

interface Column {
  readonly property: string;
  readonly name: string;
  readonly isJson: boolean;
  readonly isStored: boolean;
}

/** An entity manager, or a transaction that needs none yet. */
interface HasConnection {
  readonly connection: DataSource;
}

/**
 * Plain statements for the rows of one entity schema, made once. A query builder makes each anew and hydrates what it
 * reads; on the path that every request takes, that cost more than the database.
 */
export class Table<Row extends ObjectLiteral & { id: string }> {
  private columns: readonly Column[] = [];
  private stored: readonly Column[] = [];
  private readonly shapes = new Map<string, RowShape>();
  private name = '';
  private selected = '';

  constructor(private readonly schema: EntitySchema<Row>) {}

  /** @param otherwise what is done about a row that is there already, such as `ON CONFLICT DO NOTHING` */
  insert(place: HasConnection, row: Row, otherwise = ''): RowInsert {
    this.learn(place);
    return { shape: this.shapeOf(otherwise), parameters: this.stored.map(valueOf(row)) };
  }

  update(manager: EntityManager, row: Row): Statement {
    this.learn(manager);
    const changed = this.stored.filter(({ property }) => property !== 'id');
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

  private shapeOf(otherwise: string): RowShape {
    const known = this.shapes.get(otherwise);
    if (known) return known;
    const names = this.stored.map(({ name }) => `"${name}"`).join(', ');
    const places = this.stored.map((_, index) => `$${index + 1}`).join(', ');
    const shape = { into: `INSERT INTO ${this.name} (${names})`, row: `(${places})`, otherwise };
    this.shapes.set(otherwise, shape);
    return shape;
  }

  private learn({ connection }: HasConnection): void {
    if (this.columns.length > 0) return;
    const metadata = connection.getMetadata(this.schema);
    this.name = `"${metadata.tableName}"`;
    this.columns = metadata.columns.map((column) => ({
      property: column.propertyName,
      name: column.databaseName,
      isJson: column.type === 'jsonb',
      isStored: column.isInsert,
    }));
    this.stored = this.columns.filter(({ isStored }) => isStored);
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
