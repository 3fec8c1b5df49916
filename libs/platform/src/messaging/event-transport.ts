import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '../persistence/index.js';
import type { Reactions } from './reaction.js';

/** A context as a transport sees it: its name, its database and what it reacts to. */
export interface ListeningContext {
  readonly name: string;
  readonly dataSource: DataSource;
  readonly work: UnitOfWork;
  readonly reactions: Reactions;
}

export interface Backlog {
  readonly publisher: string;
  readonly waiting: number;
}

/** Events committed that the transport has yet to take. */
export interface Outbox {
  readonly events: number;
  /** Of the oldest of them; 0 when there is none. */
  readonly oldestAgeSeconds: number;
}

/** A context's running reception of events. */
export interface Reception {
  /** What keeps events from being received and needs somebody's hand, in words; readiness turns red. */
  readonly troubles: readonly string[];
  /** What is not well but passes by itself, or stops nothing; readiness stays green and tells it. */
  readonly remarks: readonly string[];
  /** Events published that this context has yet to handle, by publishing context. */
  backlog(): Promise<Backlog[]>;
  /** `null` where readers come to the log themselves, and nothing has to be sent. */
  outbox(): Promise<Outbox | null>;
  stop(): Promise<void>;
}

/** Carries events from the logs of the contexts to the reactions of others. Which one runs is the app's choice. */
export abstract class EventTransport {
  abstract receive(context: ListeningContext): Promise<Reception>;
}
