import { publisherOf, type EventEnvelope } from '@mutua/contracts';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { EventSignals, TransportSignal } from '../../messaging/event-signals.js';

const REACTION_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** To an hour: a broker that was away for long shows as what it is. */
const LATENCY_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 3_600];

/** Counts and times the events of the contexts of a process. */
export class EventMetrics implements EventSignals {
  private readonly counters: Readonly<Record<TransportSignal, (context: string, by: number) => void>>;
  private readonly handledTotal;
  private readonly failedTotal;
  private readonly duration;
  private readonly latency;

  constructor(registry: Registry) {
    const registers = [registry];
    const of = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
      new Counter({ name, help, labelNames, registers });
    const perContext = (name: string, help: string) => {
      const counter = of(name, help, ['context']);
      return (context: string, by: number) => counter.inc({ context }, by);
    };
    const rejected = of('mutua_events_rejected_total', 'Events that nothing could handle', [
      'context',
      'reason',
    ]);
    const rejectedFor = (reason: string) => (context: string, by: number) =>
      rejected.inc({ context, reason }, by);
    this.counters = {
      published: perContext('mutua_events_published_total', 'Events that the broker has taken'),
      'dead-lettered': perContext('mutua_dead_letters_total', 'Events moved to the dead letters'),
      'consumer-crashed': perContext('mutua_consumer_crashes_total', 'Crashes of the Kafka client'),
      'consumer-stalled': perContext(
        'mutua_consumer_stalls_total',
        'Times that the consumer took nothing for long',
      ),
      'topic-missing': perContext(
        'mutua_topics_missing_total',
        'Topics found missing on the broker while the process ran',
      ),
      'unknown-type': rejectedFor('unknown_type'),
      'newer-version': rejectedFor('newer_version'),
      malformed: rejectedFor('malformed'),
      'unreadable-record': rejectedFor('unreadable'),
    };
    this.handledTotal = of('mutua_events_handled_total', 'Events handled, after the commit', [
      'context',
      'type',
    ]);
    this.failedTotal = of('mutua_events_failed_total', 'Attempts of a reaction that failed', [
      'context',
      'type',
    ]);
    this.duration = new Histogram({
      name: 'mutua_event_handling_duration_seconds',
      help: 'Time of one reaction, within its transaction',
      labelNames: ['context'],
      buckets: REACTION_SECONDS,
      registers,
    });
    this.latency = new Histogram({
      name: 'mutua_event_latency_seconds',
      help: 'From the change to its committed reaction in another context',
      labelNames: ['context', 'publisher'],
      buckets: LATENCY_SECONDS,
      registers,
    });
  }

  /** Has what is counted of a context be 0 before it happens first: only then does the first time show as an increase. */
  begin(context: string): void {
    for (const signal of Object.values(this.counters)) signal(context, 0);
  }

  count(signal: TransportSignal, context: string, by = 1): void {
    this.counters[signal](context, by);
  }

  handled(context: string, event: EventEnvelope, seconds: number): void {
    this.handledTotal.inc({ context, type: event.type });
    this.duration.observe({ context }, seconds);
    const latency = Math.max(0, Date.now() - Date.parse(event.occurredAt)) / 1_000;
    this.latency.observe({ context, publisher: publisherOf(event.type) }, latency);
  }

  failed(context: string, { type }: EventEnvelope): void {
    this.failedTotal.inc({ context, type });
  }
}
