/** What happens to events on their way that an operator counts; the names are those of the metrics. */
export type TransportSignal =
  | 'published'
  | 'handled'
  | 'dead-lettered'
  | 'unknown-type'
  | 'unreadable-record'
  | 'consumer-crashed'
  | 'consumer-stalled';

/** Counts something that happened to events in a context; metrics are whatever the app does with it. */
export type CountSignal = (signal: TransportSignal, context: string, by?: number) => void;

export const countNothing: CountSignal = () => undefined;
