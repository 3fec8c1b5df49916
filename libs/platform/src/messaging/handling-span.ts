import type { EventEnvelope } from '@mutua/contracts';
import { runWithProvenance } from '../observability/provenance.js';
import { inSpan } from '../observability/tracing.js';

/** Handles an event within a span of its trace, so that what the reaction tells goes on with it. */
export function inHandlingSpan<T>(
  event: EventEnvelope,
  consumer: string,
  work: () => Promise<T>,
): Promise<T> {
  const plan = {
    name: `handle ${event.type}`,
    kind: 'consumer' as const,
    parent: event.traceparent,
    attributes: { 'messaging.message.id': event.id, 'mutua.consumer': consumer },
  };
  return inSpan(plan, (traceparent) => runWithProvenance({ actor: null, traceparent }, work));
}
