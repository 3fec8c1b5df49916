import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { logChannel } from './log-channel.js';

/** One notification in this time is enough, and under load one in a longer time: a woken reader reads all there is. */
const PAUSE_MS = { first: 5, last: 40 };
/** So many commits in a pause are load. */
const MANY = 4;

/** Sends a statement; on the connection of a commit, behind it. */
type Send = (sql: string, parameters: unknown[]) => Promise<unknown>;

/**
 * Wakes the readers of a log after a commit. Notifying inside the transaction would make PostgreSQL commit writers one
 * by one (it holds a global lock from NOTIFY to the end of commit), so it happens afterwards and many commits share one. While
 * nothing else is going on it is sent behind the commit, in the same round trip.
 */
export class LogBell {
  private ringing: Promise<void> | null = null;
  private rung = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly publisher: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  ring(): void {
    if (this.ringing) {
      this.rung += 1;
      return;
    }
    this.ringing = this.notify(this.send);
  }

  /**
   * Rings right behind a commit that was sent but not answered yet.
   *
   * @returns false while notifications are under way, one of which may come before the commit: `ring` when that is done
   */
  ringBehind(send: Send): boolean {
    if (this.ringing) return false;
    this.ringing = this.notify(send);
    return true;
  }

  /** Resolves when no notification is under way. */
  async quiet(): Promise<void> {
    while (this.ringing) await this.ringing;
  }

  private readonly send: Send = (sql, parameters) => this.dataSource.query(sql, parameters);

  private async notify(first: Send): Promise<void> {
    let send = first;
    let pauseMs = PAUSE_MS.first;
    try {
      do {
        this.rung = 0;
        await send('SELECT pg_notify($1, $2)', [logChannel(this.publisher), '']);
        send = this.send;
        await delay(pauseMs);
        pauseMs = this.rung < MANY ? PAUSE_MS.first : Math.min(2 * pauseMs, PAUSE_MS.last);
      } while (this.rung > 0);
    } catch (error) {
      this.onError(error);
    } finally {
      this.ringing = null;
    }
  }
}
