import type { EventEnvelope } from '@mutua/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { DomainEvent } from '../decision/index.js';
import { inOneStatement, type RowInsert, type RowShape } from '../persistence/row-insert.js';
import { currentProvenance } from '../observability/provenance.js';

/** The aggregate an event is about, at the version that the event brought it to. */
export interface AggregateVersion {
  readonly id: string;
  readonly version: number;
}

/** The row that an event becomes in the context's event log (the transactional outbox). */
export function eventRow(aggregate: AggregateVersion, event: DomainEvent, now: Date): RowInsert {
  return rowOf(envelopeOf(aggregate, event, now));
}

/**
 * Writes an event into the context's event log by itself.
 *
 * @throws QueryFailedError when the log already has an event of this aggregate and version
 */
export async function appendEvent(
  manager: EntityManager,
  aggregate: AggregateVersion,
  event: DomainEvent,
  now: Date,
): Promise<EventEnvelope> {
  const envelope = envelopeOf(aggregate, event, now);
  const { sql, parameters } = inOneStatement([rowOf(envelope)]);
  await manager.query(sql, [...parameters]);
  return envelope;
}

function envelopeOf(aggregate: AggregateVersion, event: DomainEvent, now: Date): EventEnvelope {
  const provenance = currentProvenance();
  return {
    id: uuidv7(),
    type: event.definition.type,
    aggregateId: aggregate.id,
    aggregateVersion: aggregate.version,
    occurredAt: now.toISOString(),
    actor: provenance?.actor ?? null,
    traceparent: provenance?.traceparent ?? null,
    payload: event.payload,
  };
}

const EVENT: RowShape = {
  into: 'INSERT INTO event_log (event_id, type, aggregate_id, aggregate_version, occurred_at, actor, traceparent, payload)',
  row: '($1, $2, $3, $4, $5, $6, $7, $8)',
};

function rowOf(envelope: EventEnvelope): RowInsert {
  return {
    shape: EVENT,
    parameters: [
      envelope.id,
      envelope.type,
      envelope.aggregateId,
      envelope.aggregateVersion,
      envelope.occurredAt,
      envelope.actor === null ? null : JSON.stringify(envelope.actor),
      envelope.traceparent,
      JSON.stringify(envelope.payload),
    ],
  };
}
