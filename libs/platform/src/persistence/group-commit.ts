import type { DataSource } from 'typeorm';
import { currentReader, jointReader, readAs, type DatabaseReader } from './database-reader.js';
import { inOneStatement, type RowInsert } from './row-insert.js';

/** So many share nearly all there is to share, and the statements are few enough to be kept prepared. */
const MOST_TOGETHER = 16;

interface Waiting {
  readonly inserts: readonly RowInsert[];
  readonly reader: DatabaseReader;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Commits use cases that only add rows. While one statement is under way, those that finish meanwhile wait and share the
 * next: under load many creations cost one round trip and one commit, and a lone one waits for nobody. Each is whole or
 * not there at all: when a shared statement fails, nothing of it stays and each is tried by itself, so that the failure is
 * only its own (group commit: DeWitt et al., "Implementation Techniques for Main Memory Database Systems", 1984).
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private busy = false;

  constructor(private readonly dataSource: DataSource) {}

  commit(inserts: readonly RowInsert[]): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ inserts, reader: currentReader(), done, failed });
      if (!this.busy) void this.commitWaiting();
    });
  }

  private async commitWaiting(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) await this.commitTogether(this.nextGroup());
    this.busy = false;
  }

  /** Rows go together that the same policies admit: each must be of one of those for whom the group writes. */
  private nextGroup(): readonly Waiting[] {
    const group = this.waiting.splice(0, MOST_TOGETHER);
    const kind = group[0]?.reader.kind;
    const others = group.filter(({ reader }) => reader.kind !== kind);
    if (others.length === 0) return group;
    this.waiting.unshift(...others);
    return group.filter(({ reader }) => reader.kind === kind);
  }

  private async commitTogether(group: readonly Waiting[]): Promise<void> {
    try {
      const reader = jointReader(group.map((one) => one.reader));
      await readAs(reader, () => this.write(group.flatMap(({ inserts }) => inserts)));
      for (const { done } of group) done();
    } catch (error) {
      const [first] = group;
      if (group.length === 1) first?.failed(error);
      else await Promise.all(group.map((alone) => this.commitTogether([alone])));
    }
  }

  private async write(inserts: readonly RowInsert[]): Promise<void> {
    const { sql, parameters } = inOneStatement(inserts);
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(sql, [...parameters]);
    } catch (error) {
      // the server tells of a failure before it lets go of what the statement has locked, idempotency keys among them; whoever
      // tries again on another connection must find them free. A connection that is lost holds nothing.
      await runner.query('SELECT 1').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
