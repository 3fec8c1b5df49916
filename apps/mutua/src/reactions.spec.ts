import { expect, it } from '@jest/globals';
import { COMPACTED_TOPICS, EVENTS, LISTENING_CONTEXTS } from '@mutua/contracts';
import { definitionOf } from '@mutua/platform/context';
import type { Reaction } from '@mutua/platform/messaging';
import { CONTEXTS } from './contexts.js';

/**
 * Reactions that need only the newest state. What a reader was before serves what is still on its way from others, and by
 * the time the broker drops it that has arrived.
 */
const KEEP_THE_NEWEST = ['KnowReaderWhenUserChanged'];

/** Every reaction of every context; what it listens to does not depend on what it is given. */
function reactions(): Reaction[] {
  return Object.values(CONTEXTS)
    .flatMap((module) => definitionOf(module).reactions)
    .map((type) => new type());
}

it('a compacted topic is read only by who needs the newest state only, because older events may be gone', () => {
  const all = reactions();
  expect(all.length).toBeGreaterThan(10);
  const onCompacted = all.filter(({ events }) =>
    events.some(({ topic }) => COMPACTED_TOPICS.includes(topic)),
  );
  expect(onCompacted.map(({ constructor }) => constructor.name)).toEqual(KEEP_THE_NEWEST);
});

it('whoever reads a compacted topic takes every event of it, because it may be the only one that is left', () => {
  for (const topic of COMPACTED_TOPICS) {
    const all = EVENTS.filter((event) => event.topic === topic);
    const reads = ({ events }: Pick<Reaction, 'events'>) => events.some((event) => event.topic === topic);
    const readers = Object.values(CONTEXTS).flatMap((module) => {
      const { reactions: types, projections = [] } = definitionOf(module);
      const found = types.map((type): Reaction => new type()).filter(reads);
      // what rebuilds for them reads the same
      return found.length === 0 ? [] : [...found, ...projections.map(({ keeper }) => new keeper())];
    });
    expect(readers.length).toBeGreaterThan(1);
    for (const { events } of readers) expect(all.filter((event) => !events.includes(event))).toEqual([]);
  }
});

it('every context that reacts to events has a topic for those that it cannot take', () => {
  const reacting = Object.entries(CONTEXTS)
    .filter(([, module]) => definitionOf(module).reactions.length > 0)
    .map(([name]) => name);
  expect([...LISTENING_CONTEXTS].sort()).toEqual(reacting.sort());
});
