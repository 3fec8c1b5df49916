import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { logChannel } from './log-channel.js';

/** Under load one notification in this time is enough: a woken reader reads on until it finds nothing. */
const PAUSE_MS = 5;

/**
 * Wakes the readers of a log after a commit. Notifying inside the transaction would make PostgreSQL commit writers one
 * by one (it holds a global lock from NOTIFY to the end of commit), so it happens afterwards and many commits share one.
 */
export class LogBell {
  private ringing: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly publisher: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  ring(): void {
    if (this.ringing) {
      this.again = true;
      return;
    }
    this.ringing = this.notify();
  }

  /** Resolves when no notification is under way. */
  async quiet(): Promise<void> {
    while (this.ringing) await this.ringing;
  }

  private async notify(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.dataSource.query('SELECT pg_notify($1, $2)', [logChannel(this.publisher), '']);
        await delay(PAUSE_MS);
      } while (this.again);
    } catch (error) {
      this.onError(error);
    } finally {
      this.ringing = null;
    }
  }
}
