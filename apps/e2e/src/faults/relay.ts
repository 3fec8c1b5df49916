import { eventually } from '@mutua/testing';
import type { Stage } from './stage.js';

const TAKEN_WITHIN_MS = 60_000;

/**
 * Waits until some process sends the log of needs.
 *
 * @param other not this session
 * @returns its session on the database
 */
export async function relayOf(stage: Stage, other?: number): Promise<number> {
  return eventually(async () => {
    const rows = await stage.query<{ pid: number }>(
      'needs',
      `SELECT pid FROM pg_stat_activity JOIN pg_locks USING (pid)
        WHERE application_name = 'needs publishes its event log' AND datname = current_database()
          AND locktype = 'advisory' AND granted`,
    );
    const [relay] = rows.filter(({ pid }) => pid !== other);
    if (!relay) throw new Error('No process sends the log of needs.');
    return relay.pid;
  }, TAKEN_WITHIN_MS);
}

/** Cuts its connection, as a failing network does: the lock is free, and it does not know. */
export async function cutRelay(stage: Stage, session: number): Promise<void> {
  await stage.query('needs', 'SELECT pg_terminate_backend($1)', [session]);
}
