import type { EventEnvelope } from '@mutua/contracts';

/** What one way of carrying events did with a number of them. */
export interface Carried {
  readonly perSecond: number;
  readonly latenciesMs: readonly number[];
}

/** One way of carrying events from one process to another. */
export interface TransportSide {
  /** Carries these events as fast as it can. */
  flood(events: readonly EventEnvelope[]): Promise<Carried>;
  /** Carries them one by one, at so many a second. */
  pace(events: readonly EventEnvelope[], perSecond: number): Promise<Carried>;
  stop(): Promise<void>;
}
