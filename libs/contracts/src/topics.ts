import { EVENTS } from './events.js';

/** One topic as it must be on the broker; services create or check it at start. */
export interface TopicDefinition {
  readonly name: string;
  readonly partitions: number;
  readonly cleanupPolicy: 'compact' | 'delete' | 'compact,delete';
  /** How long records are kept; null is for ever. */
  readonly retentionMs: number | null;
}

/** One aggregate stays in one partition, so this is how many processes of a context can share the work at most. */
const PARTITIONS = 6;
const MONTH_MS = 30 * 24 * 60 * 60 * 1_000;

/**
 * Topics of which every reader keeps the newest state and nothing else, so that older events of an aggregate may go.
 * `apps/mutua/src/reactions.spec.ts` holds who reads them.
 */
export const COMPACTED_TOPICS: readonly string[] = ['directory.user'];

/** Topics of what is done once and of no use afterwards, and holds what only one person may read. */
export const PASSING_TOPICS: readonly string[] = ['notifications.digest'];

/** Contexts that react to events, and so may meet one that they cannot take. */
export const LISTENING_CONTEXTS = ['directory', 'needs', 'offers', 'matching', 'notifications'] as const;

/** Where copies go of the events that a context could not take; its table of dead letters is the truth. */
export function deadLetterTopicOf(context: string): string {
  return `mutua.${context}.dead-letters`;
}

const eventTopics = [...new Set(EVENTS.map(({ topic }) => topic))].map((name): TopicDefinition => {
  const cleanupPolicy = COMPACTED_TOPICS.includes(name) ? 'compact' : 'delete';
  return {
    name,
    partitions: PARTITIONS,
    cleanupPolicy,
    retentionMs: PASSING_TOPICS.includes(name) ? MONTH_MS : null,
  };
});

const deadLetterTopics = LISTENING_CONTEXTS.map((context): TopicDefinition => {
  const name = deadLetterTopicOf(context);
  return { name, partitions: 1, cleanupPolicy: 'delete', retentionMs: MONTH_MS };
});

/** Every topic: one a kind of aggregate, and one of dead letters a listening context. */
export const TOPICS: readonly TopicDefinition[] = [...eventTopics, ...deadLetterTopics];

/** The definition of a topic, or undefined when this version of the contracts does not know it. */
export function topicNamed(name: string): TopicDefinition | undefined {
  return TOPICS.find((topic) => topic.name === name);
}
