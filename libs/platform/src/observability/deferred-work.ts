import { currentProvenance, runWithProvenance } from './provenance.js';
import { inSpan } from './tracing.js';

/** The trace that the current code is part of, to be stored with work that is left for later. */
export function traceToGoOn(): string | null {
  return currentProvenance()?.traceparent ?? null;
}

/** Does work that a transaction left for later, in a span of the trace that left it. */
export function goOnWithTrace<T>(name: string, left: string | null, work: () => Promise<T>): Promise<T> {
  return inSpan({ name, kind: 'internal', parent: left }, (traceparent) =>
    runWithProvenance({ actor: null, traceparent }, work),
  );
}
