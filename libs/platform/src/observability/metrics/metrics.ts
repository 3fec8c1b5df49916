import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { ContextGauges, type ObservedContext } from './context-gauges.js';
import { EventMetrics } from './event-metrics.js';
import { HttpMetrics } from './http-metrics.js';
import { JobMetrics } from './job-metrics.js';

/** What this process counts and times. `docs/reference/metrics.md` lists it. */
export class Metrics {
  private readonly registry = new Registry();
  readonly http = new HttpMetrics(this.registry);
  readonly events = new EventMetrics(this.registry);
  readonly jobs = new JobMetrics(this.registry);
  private readonly gauges = new ContextGauges(this.registry);
  private scraping: Promise<string> | null = null;

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Adds what Node.js tells of the process. Watching garbage collection and the event loop costs a little. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  watchRedis(redis: { readonly isUp: boolean }): void {
    new Gauge({
      name: 'mutua_redis_up',
      help: '1 when Redis answers',
      registers: [this.registry],
      collect() {
        this.set(redis.isUp ? 1 : 0);
      },
    });
  }

  /**
   * Adds a figure that a context reads when Prometheus asks; while it is null it is left out.
   *
   * @param part what is counted as unreadable when it cannot be read
   */
  watch(
    context: string,
    part: string,
    figure: { readonly name: string; readonly help: string },
    read: () => Promise<number | null>,
  ): void {
    this.gauges.watch(context, part, figure, read);
  }

  /** The metrics in the format of Prometheus; who asks at the same time gets the same. */
  scrape(contexts: readonly ObservedContext[]): Promise<string> {
    this.scraping ??= this.read(contexts).finally(() => {
      this.scraping = null;
    });
    return this.scraping;
  }

  private async read(contexts: readonly ObservedContext[]): Promise<string> {
    await this.gauges.read(contexts);
    return this.registry.metrics();
  }
}
