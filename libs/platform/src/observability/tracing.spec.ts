import { afterEach, describe, expect, it } from '@jest/globals';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { beginSpan, inSpan, traceBy } from './tracing.js';

const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

afterEach(() => traceBy(null));

function traceInMemory(): InMemorySpanExporter {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  traceBy(provider.getTracer('test'));
  return exporter;
}

describe('while nothing is traced', () => {
  it('no span begins, and work hands on the traceparent that it came with', async () => {
    expect(beginSpan({ name: 'work', kind: 'internal', parent: PARENT })).toBeNull();
    const handedOn = await inSpan({ name: 'work', kind: 'internal', parent: PARENT }, async (given) => given);
    expect(handedOn).toBe(PARENT);
  });
});

describe('a span', () => {
  it('goes on with the trace of its parent, and is the parent of what it brings about', async () => {
    const exporter = traceInMemory();
    await inSpan({ name: 'outer', kind: 'consumer', parent: PARENT }, (outer) =>
      inSpan({ name: 'inner', kind: 'internal', parent: outer }, async () => undefined),
    );
    const [inner, outer] = exporter.getFinishedSpans();
    expect(outer?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(inner?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it('of what is not sampled is not made, and says so to what follows', async () => {
    const exporter = traceInMemory();
    const handedOn = await inSpan(
      { name: 'work', kind: 'internal', parent: PARENT.replace(/01$/, '00') },
      async (given) => given,
    );
    expect(handedOn).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00$/);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it('tells that the work failed, without the words of the error', async () => {
    const exporter = traceInMemory();
    const failing = inSpan({ name: 'work', kind: 'internal', parent: null }, async () => {
      throw new TypeError('about somebody@example.org');
    });
    await expect(failing).rejects.toThrow(TypeError);
    const [span] = exporter.getFinishedSpans();
    expect(span?.attributes).toEqual({ 'error.type': 'TypeError' });
    expect(span?.events).toEqual([]);
  });
});
