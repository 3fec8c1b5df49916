import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { isTraceparent, traceparentFrom } from './provenance.js';

export interface SpanPlan {
  readonly name: string;
  readonly kind: 'server' | 'internal' | 'producer' | 'consumer';
  /** W3C Trace Context of what brought this about; a trace of its own without it. */
  readonly parent: unknown;
  readonly attributes?: Attributes;
}

/** A span that has begun; what it brings about names it by its traceparent. */
export interface BegunSpan {
  readonly traceparent: string;
  describe(name: string, attributes: Attributes): void;
  end(error?: unknown): void;
}

const KINDS = {
  server: SpanKind.SERVER,
  internal: SpanKind.INTERNAL,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

let tracer: Tracer | null = null;

/** Makes spans from now on, or none any more. */
export function traceBy(next: Tracer | null): void {
  tracer = next;
}

export function isTracing(): boolean {
  return tracer !== null;
}

/**
 * Begins a span. The parent is said and not looked up: the provenance that events carry is what ties a trace together, in
 * one process as over Kafka.
 *
 * @returns null while nothing is traced, which costs nothing else
 */
export function beginSpan({ name, kind, parent, attributes = {} }: SpanPlan): BegunSpan | null {
  if (!tracer) return null;
  const options = { kind: KINDS[kind], attributes };
  return new OpenTelemetrySpan(tracer.startSpan(name, options, contextOf(parent)));
}

function contextOf(parent: unknown): Context {
  if (!isTraceparent(parent)) return ROOT_CONTEXT;
  const [, traceId = '', spanId = '', flags = '00'] = parent.split('-');
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

/** Does some work within a span, and tells it the traceparent to hand on. */
export async function inSpan<T>(plan: SpanPlan, work: (traceparent: string) => Promise<T>): Promise<T> {
  const span = beginSpan(plan);
  if (!span) return work(traceparentFrom(plan.parent));
  try {
    const result = await work(span.traceparent);
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

class OpenTelemetrySpan implements BegunSpan {
  readonly traceparent: string;

  constructor(private readonly span: Span) {
    const { traceId, spanId, traceFlags } = span.spanContext();
    this.traceparent = `00-${traceId}-${spanId}-0${traceFlags & TraceFlags.SAMPLED}`;
  }

  describe(name: string, attributes: Attributes): void {
    this.span.updateName(name).setAttributes(attributes);
  }

  end(error?: unknown): void {
    if (error !== undefined) this.span.setStatus({ code: SpanStatusCode.ERROR });
    // what an error says may hold what people wrote; the log has it, under the trace's id
    if (error instanceof Error) this.span.setAttribute('error.type', error.name);
    this.span.end();
  }
}
