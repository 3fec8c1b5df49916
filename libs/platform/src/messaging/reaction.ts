import type { EventDefinition, EventEnvelope } from '@mutua/contracts';
import type { Transaction } from '../persistence/index.js';

/**
 * What a context does when it hears of an event. It runs in one transaction with its inbox row, so that a second
 * delivery of the same event does nothing; it may run late or again from the beginning, and must be idempotent.
 */
export interface Reaction<P extends object = object> {
  readonly events: readonly EventDefinition<P>[];
  react(event: EventEnvelope<P>, transaction: Transaction): Promise<void>;
}

/** A reaction under the name by which the inbox knows it. */
export interface Match {
  readonly consumer: string;
  readonly reaction: Reaction;
}

/** The reactions of one context by event name. */
export type Reactions = ReadonlyMap<string, Match>;

/**
 * Indexes a context's reactions by the events they are for.
 *
 * @throws Error when two reactions claim one event: which of them ran would be chance
 */
export function indexReactions(context: string, reactions: readonly Reaction[]): Reactions {
  const byType = new Map<string, { consumer: string; reaction: Reaction }>();
  for (const reaction of reactions) {
    const consumer = `${context}.${reaction.constructor.name}`;
    for (const { type } of reaction.events) {
      const rival = byType.get(type);
      if (rival) throw new Error(`${consumer} and ${rival.consumer} both react to ${type}; one must.`);
      byType.set(type, { consumer, reaction });
    }
  }
  return byType;
}
