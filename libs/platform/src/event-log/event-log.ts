import type { EventEnvelope } from '@mutua/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { DomainEvent } from '../decision/index.js';
import { currentProvenance } from '../observability/provenance.js';

/** The aggregate an event is about, at the version that the event brought it to. */
export interface AggregateVersion {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes an event into the context's event log (the transactional outbox), in the caller's transaction.
 *
 * @throws QueryFailedError when the log already has an event of this aggregate and version.
 */
export async function appendEvent(
  manager: EntityManager,
  aggregate: AggregateVersion,
  event: DomainEvent,
  now: Date,
): Promise<EventEnvelope> {
  const provenance = currentProvenance();
  const envelope: EventEnvelope = {
    id: uuidv7(),
    type: event.definition.type,
    aggregateId: aggregate.id,
    aggregateVersion: aggregate.version,
    occurredAt: now.toISOString(),
    actor: provenance?.actor ?? null,
    traceparent: provenance?.traceparent ?? null,
    payload: event.payload,
  };
  await manager.query(
    `INSERT INTO event_log (event_id, type, aggregate_id, aggregate_version, occurred_at, actor, traceparent, payload)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      envelope.id,
      envelope.type,
      envelope.aggregateId,
      envelope.aggregateVersion,
      envelope.occurredAt,
      envelope.actor === null ? null : JSON.stringify(envelope.actor),
      envelope.traceparent,
      JSON.stringify(envelope.payload),
    ],
  );
  return envelope;
}
