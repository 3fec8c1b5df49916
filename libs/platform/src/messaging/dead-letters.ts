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

/** Moves an event that a reaction cannot take to the context's dead letters, with the error and the trace id. */
export async function buryEvent(transaction: Transaction, burial: Burial): Promise<void> {
  const { consumer, event, error, attempts } = burial;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await transaction.manager.query(
    `INSERT INTO dead_letter (id, consumer, event_id, event, error, attempts, trace_id, died_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (consumer, event_id) DO UPDATE
       SET error = EXCLUDED.error, attempts = dead_letter.attempts + EXCLUDED.attempts,
           died_at = EXCLUDED.died_at, replayed_at = NULL`,
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
