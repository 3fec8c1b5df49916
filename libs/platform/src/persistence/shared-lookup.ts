import DataLoader from 'dataloader';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { asSystem } from './database-reader.js';
import { Table } from './table.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Looks committed rows up by id. Requests that arrive together share one query, and those that come while it is under way the
 * next; nothing is remembered, so that every answer is as new as a query of one's own would give.
 */
export class SharedLookup<Row extends ObjectLiteral & { id: string }> {
  private readonly rows: DataLoader<string, Row | null>;
  private asking: Promise<unknown> | null = null;

  constructor(schema: EntitySchema<Row>, work: UnitOfWork) {
    const table = new Table(schema);
    this.rows = new DataLoader<string, Row | null>(
      async (ids) => {
        // for several callers at once: what is looked up so must be everybody's to know
        const answer = asSystem(() => table.findAll(work.committed, [...new Set(ids)]));
        this.asking = answer.catch(() => undefined).finally(() => (this.asking = null));
        const byId = new Map((await answer).map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      },
      {
        cache: false,
        batchScheduleFn: (load) => {
          if (this.asking) void this.asking.then(load);
          else setImmediate(load);
        },
      },
    );
  }

  find(id: string): Promise<Row | null> {
    return this.rows.load(id);
  }
}
