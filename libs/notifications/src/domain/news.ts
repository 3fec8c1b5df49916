import type { EventDefinition, EventEnvelope } from '@mutua/contracts';
import type { Announcement } from './announcement.js';

/** What is told when one event happens; `Before` is what was known of its subject until then. */
export interface NewsRule<P extends object, Before = void> {
  readonly event: EventDefinition<P>;
  announce(payload: P, before: Before): Announcement[];
}

/** A row of a table of news. */
export function when<P extends object, Before = void>(
  event: EventDefinition<P>,
  announce: (payload: P, before: Before) => Announcement[],
): NewsRule<P, Before> {
  return { event, announce };
}

/** What a table says is to be told of an event; nothing when it has no row for it. */
export function announcementsOf<P extends object, Before>(
  news: readonly NewsRule<P, Before>[],
  event: Pick<EventEnvelope<P>, 'type' | 'payload'>,
  before: Before,
): Announcement[] {
  const rule = news.find(({ event: { type } }) => type === event.type);
  return rule ? rule.announce(event.payload, before) : [];
}
