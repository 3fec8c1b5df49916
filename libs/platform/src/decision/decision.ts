import type { EventDefinition } from '@mutua/contracts';

/** Something that happened and that others may hear of. */
export interface DomainEvent<P extends object = object> {
  readonly definition: EventDefinition<P>;
  readonly payload: P;
}

/** What a command leads to: the aggregate's next state and the event that tells of it, if anybody may hear of it. */
export interface Decision<State> {
  readonly state: State;
  readonly event: DomainEvent | null;
}

/** Names an event with its payload; the types hold that the payload is the one the contract declares. */
export function happened<P extends object>(definition: EventDefinition<P>, payload: P): DomainEvent<P> {
  return { definition, payload };
}
