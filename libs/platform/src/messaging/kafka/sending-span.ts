import type { EventHead } from '@mutua/contracts';
import type { Message } from 'kafkajs';
import { beginSpan, type BegunSpan } from '../../observability/tracing.js';

/** Begins the span of an event's way to the broker; an event that nobody's request brought about has no trace. */
export function beginSending(event: EventHead): BegunSpan | null {
  if (event.traceparent === null) return null;
  return beginSpan({
    name: `send ${event.type}`,
    kind: 'producer',
    parent: event.traceparent,
    attributes: { 'messaging.system': 'kafka', 'messaging.message.id': event.id },
  });
}

/** The record as whoever hears it goes on with it: as something that the sending brought about. */
export function inTrace(record: Message, span: BegunSpan | null): Message {
  return span ? { ...record, headers: { ...record.headers, traceparent: span.traceparent } } : record;
}
