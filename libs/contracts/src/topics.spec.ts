import { expect, it } from '@jest/globals';
import {
  COMPACTED_TOPICS,
  EVENTS,
  LISTENING_CONTEXTS,
  PASSING_TOPICS,
  TOPICS,
  deadLetterTopicOf,
  topicNamed,
} from './index.js';

it('every event has a topic, and every listening context one for what it cannot take', () => {
  for (const { topic } of EVENTS) expect(topicNamed(topic)).toBeDefined();
  for (const context of LISTENING_CONTEXTS) expect(topicNamed(deadLetterTopicOf(context))).toBeDefined();
  expect(new Set(TOPICS.map(({ name }) => name)).size).toBe(TOPICS.length);
  expect(topicNamed('needs.nothing')).toBeUndefined();
});

it('no event is ever dropped by its topic, but where readers want the newest state only, or nothing after a month', () => {
  const eventTopics = TOPICS.filter(({ name }) => EVENTS.some(({ topic }) => topic === name));
  const passing = eventTopics.filter(({ retentionMs }) => retentionMs !== null);
  expect(passing.map(({ name }) => name)).toEqual(PASSING_TOPICS);
  const compacted = eventTopics.filter(({ cleanupPolicy }) => cleanupPolicy !== 'delete');
  expect(compacted.map(({ name }) => name)).toEqual(COMPACTED_TOPICS);
});
