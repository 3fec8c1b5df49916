import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginSpan, type BegunSpan } from '../observability/tracing.js';

/** What asks all the time whether the process lives would drown everything else. */
const NOT_TRACED = /^\/health\//;

/** Begins a span with every request; what the request brings about sees it as its `traceparent`. */
export function traceRequests(server: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, BegunSpan>();
  server.addHook('onRequest', async (request) => {
    const { method, url, headers } = request;
    if (NOT_TRACED.test(url)) return;
    const span = beginSpan({ name: method, kind: 'server', parent: headers.traceparent });
    if (!span) return;
    headers.traceparent = span.traceparent;
    spans.set(request, span);
  });
  server.addHook('onResponse', async (request, { statusCode }) => {
    const span = spans.get(request);
    const route = request.routeOptions.url;
    span?.describe(route === undefined ? request.method : `${request.method} ${route}`, {
      'http.request.method': request.method,
      'http.response.status_code': statusCode,
      ...(route === undefined ? {} : { 'http.route': route }),
    });
    span?.end(statusCode >= 500 ? statusCode : undefined);
  });
}
