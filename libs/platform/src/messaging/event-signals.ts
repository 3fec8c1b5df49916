import type { EventEnvelope } from '@mutua/contracts';

/** What happens to events on their way, besides being handled. */
export type TransportSignal =
  | 'published'
  | 'dead-lettered'
  | 'unknown-type'
  | 'newer-version'
  | 'malformed'
  | 'unreadable-record'
  | 'consumer-crashed'
  | 'consumer-stalled'
  | 'topic-missing';

/** Hears what happens to the events of a context; metrics are whatever the app does with it. */
export interface EventSignals {
  count(signal: TransportSignal, context: string, by?: number): void;
  /** After the commit; the time is that of the reaction. */
  handled(context: string, event: EventEnvelope, seconds: number): void;
  /** A reaction threw; the event is tried again or buried. */
  failed(context: string, event: EventEnvelope): void;
}

export const NO_SIGNALS: EventSignals = {
  count: () => undefined,
  handled: () => undefined,
  failed: () => undefined,
};
