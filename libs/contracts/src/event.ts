/** A class whose instances are event payloads, validated by its class-validator decorators. */
export type PayloadClass<P extends object> = new () => P;

/**
 * One published event: its name on the wire, the topic it travels on and the class of its payload.
 *
 * The name is `<context>.<aggregate>.<past participle>`. A payload only grows; a breaking change is a new definition
 * whose name ends in `.v2`, published beside the old one until nobody reads that.
 */
export interface EventDefinition<P extends object = object> {
  readonly type: string;
  readonly topic: string;
  readonly summary: string;
  readonly payload: PayloadClass<P>;
}

/** Who caused an event: a signed-in person acting for an organisation, or `null` for the system itself. */
export interface Actor {
  readonly userId: string;
  readonly organisationId: string | null;
}

/** An event as it is stored in an event log and as it travels. Times are ISO 8601 in UTC. */
export interface EventEnvelope<P extends object = object> {
  readonly id: string;
  readonly type: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly occurredAt: string;
  readonly actor: Actor | null;
  readonly traceparent: string | null;
  readonly payload: P;
}

/** An event without its payload. */
export type EventHead = Omit<EventEnvelope, 'payload'>;

/** The bounded context that publishes an event: the first word of its name. */
export function publisherOf(type: string): string {
  return type.slice(0, type.indexOf('.'));
}

/** Declares a published event; its topic is `<context>.<aggregate>`, so that one aggregate's events keep their order. */
export function defineEvent<P extends object>(
  type: string,
  payload: PayloadClass<P>,
  summary: string,
): EventDefinition<P> {
  const [context, aggregate] = type.split('.');
  return { type, topic: `${context}.${aggregate}`, payload, summary };
}
