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

/** A context's running reception of events. */
export interface Reception {
  /** False while events cannot be received, with the reason in the log. */
  readonly healthy: boolean;
  /** Events published that this context has yet to handle, by publishing context. */
  backlog(): Promise<Backlog[]>;
  stop(): Promise<void>;
}

/** Carries events from the logs of the contexts to the reactions of others. Which one runs is the app's choice. */
export abstract class EventTransport {
  abstract receive(context: ListeningContext): Promise<Reception>;
}
