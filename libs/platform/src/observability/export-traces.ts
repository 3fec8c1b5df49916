import { setTimeout as delay } from 'node:timers/promises';
import { traceBy } from './tracing.js';

/** A collector that is away must not keep a process from ending. */
const FLUSH_WITHIN_MS = 2_000;

/**
 * Makes spans and sends them to a collector by OTLP over HTTP. Nothing of the SDK is loaded unless it is used. The
 * variables of OpenTelemetry for sampling, headers and resource attributes are read by the SDK itself.
 *
 * @param endpoint where the collector is, without the path; empty to trace nothing
 * @returns what sends the last spans and ends the tracing
 */
export async function exportTraces(serviceName: string, endpoint: string): Promise<() => Promise<void>> {
  if (endpoint === '') return async () => undefined;
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const url = new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;
  const named = resources.resourceFromAttributes({ 'service.name': serviceName });
  const told = resources.detectResources({ detectors: [resources.envDetector] });
  const provider = new BasicTracerProvider({
    resource: named.merge(told),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  traceBy(provider.getTracer('mutua'));
  return async () => {
    traceBy(null);
    await Promise.race([
      provider.shutdown().catch(() => undefined),
      delay(FLUSH_WITHIN_MS, undefined, { ref: false }),
    ]);
  };
}
