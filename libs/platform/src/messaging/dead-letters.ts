import type { EventEnvelope } from '@mutua/contracts';
import { v7 as uuidv7 } from 'uuid';
import { traceIdOf } from '../observability/provenance.js';
import type { Transaction } from '../persistence/index.js';

export interface Burial {
  readonly consumer: string;
  readonly event: EventEnvelope;
  readonly error: unknown;
  readonly attempts: number;
}

/** The version in what was no event that could be read: those of our events count from 1. */
export const UNREADABLE_VERSION = 0;

/** Which of the dead letters nobody has dealt with. */
export const WAITING = 'replayed_at IS NULL AND discarded_at IS NULL';

/**
 * Moves an event that a reaction cannot take to the context's dead letters, with the error and the trace id. One that was
 * there waits again, whatever became of it.
 */
export async function buryEvent(transaction: Transaction, burial: Burial): Promise<void> {
  const { consumer, event, error, attempts } = burial;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await transaction.manager.query(
    `INSERT INTO dead_letter (id, consumer, event_id, event, error, attempts, trace_id, died_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (consumer, event_id) DO UPDATE
       SET error = EXCLUDED.error, attempts = dead_letter.attempts + EXCLUDED.attempts,
           died_at = EXCLUDED.died_at, replayed_at = NULL,
           discarded_at = NULL, discard_reason = NULL, discarded_by = NULL`,
    [
      uuidv7(),
      consumer,
      event.id,
      JSON.stringify(event),
      message,
      attempts,
      event.traceparent === null ? null : traceIdOf(event.traceparent),
      transaction.now,
    ],
  );
}
