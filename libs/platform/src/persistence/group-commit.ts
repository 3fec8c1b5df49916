import type { DataSource } from 'typeorm';
import type { LogBell } from '../event-log/log-bell.js';
import { currentReader, jointReader, readAs, type DatabaseReader } from './database-reader.js';
import { inOneStatement, type RowInsert } from './row-insert.js';

/** So many share nearly all there is to share, and the statements are few enough to be kept prepared. */
const MOST_TOGETHER = 16;

interface Waiting {
  readonly inserts: readonly RowInsert[];
  /** Whether events are among them. */
  readonly tells: boolean;
  readonly reader: DatabaseReader;
  readonly done: (rang: boolean) => void;
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

  constructor(
    private readonly dataSource: DataSource,
    private readonly bell: LogBell,
  ) {}

  /**
   * @param tells whether events are among the rows
   * @returns whether readers of the log have been woken
   */
  commit(inserts: readonly RowInsert[], tells: boolean): Promise<boolean> {
    return new Promise((done, failed) => {
      this.waiting.push({ inserts, tells, reader: currentReader(), done, failed });
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
      const rows = group.flatMap(({ inserts }) => inserts);
      const tells = group.some((one) => one.tells);
      const rang = await readAs(reader, () => this.write(rows, tells));
      for (const { done } of group) done(rang);
    } catch (error) {
      const [first] = group;
      if (group.length === 1) first?.failed(error);
      else await Promise.all(group.map((alone) => this.commitTogether([alone])));
    }
  }

  private async write(inserts: readonly RowInsert[], tells: boolean): Promise<boolean> {
    const { sql, parameters } = inOneStatement(inserts);
    const runner = this.dataSource.createQueryRunner();
    try {
      const written = runner.query(sql, [...parameters]);
      const rang = tells && this.bell.ringBehind((notify, values) => runner.query(notify, values));
      await written;
      return rang;
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
