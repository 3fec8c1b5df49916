import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, type Registry } from 'prom-client';

const SECONDS = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Times every answer by its route's pattern (what stands in its place, an id, is no label), and counts refusals. */
export class HttpMetrics {
  private readonly duration;
  private readonly limitedTotal;
  private readonly countedAloneTotal;

  constructor(registry: Registry) {
    this.duration = new Histogram({
      name: 'mutua_http_request_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers: [registry],
    });
    this.limitedTotal = new Counter({
      name: 'mutua_http_limited_total',
      help: 'Requests answered with 429',
      labelNames: ['by'],
      registers: [registry],
    });
    this.countedAloneTotal = new Counter({
      name: 'mutua_rate_limit_unshared_total',
      help: 'Requests counted by this process alone, because Redis was away',
      registers: [registry],
    });
  }

  limited(by: 'caller' | 'address'): void {
    this.limitedTotal.inc({ by });
  }

  countedAlone(): void {
    this.countedAloneTotal.inc();
  }

  observe(server: FastifyInstance): void {
    server.addHook('onResponse', async ({ method, routeOptions }, { elapsedTime, statusCode }) => {
      const route = routeOptions.url ?? 'unmatched';
      this.duration.observe({ method, route, status: statusCode }, elapsedTime / 1_000);
    });
  }
}
