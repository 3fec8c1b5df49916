import { pino, type DestinationStream, type Logger } from 'pino';
import { currentProvenance, traceIdOf } from './provenance.js';

/** JSON lines on standard output; a line that is about a request or an event bears the id of its trace. */
export function createLogger(level: string, to: DestinationStream = pino.destination(1)): Logger {
  return pino({ level, mixin: traceOfLine }, to);
}

function traceOfLine(): object {
  const provenance = currentProvenance();
  return provenance ? { traceId: traceIdOf(provenance.traceparent) } : {};
}
