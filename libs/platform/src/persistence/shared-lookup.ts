import DataLoader from 'dataloader';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { Table } from './table.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Looks committed rows up by id. Requests that arrive together share one query; nothing is remembered, so that every answer
 * is as new as a query of one's own would give.
 */
export class SharedLookup<Row extends ObjectLiteral & { id: string }> {
  private readonly rows: DataLoader<string, Row | null>;

  constructor(schema: EntitySchema<Row>, work: UnitOfWork) {
    const table = new Table(schema);
    this.rows = new DataLoader<string, Row | null>(
      async (ids) => {
        const found = await table.findAll(work.committed, [...new Set(ids)]);
        const byId = new Map(found.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      },
      { cache: false, batchScheduleFn: (load) => setImmediate(load) },
    );
  }

  find(id: string): Promise<Row | null> {
    return this.rows.load(id);
  }
}
