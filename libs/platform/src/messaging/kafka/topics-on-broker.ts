import { TOPICS, type TopicDefinition } from '@mutua/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import { TopicMissing } from './broker-standing.js';
import { topicOnBroker, type KafkaSettings } from './kafka-settings.js';

/** More than the largest request body, so that no event that was accepted is too large to be sent. */
const LARGEST_MESSAGE_BYTES = 4_000_000;
const NOT_YET = ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE'];
const LOOKS = 10;
const LOOK_AGAIN_MS = 200;

export interface PreparedTopics {
  /** Those that were missing, by the names that the contracts give them. */
  readonly made: readonly string[];
  /** What is not as the contracts say, in words; it stops nothing, because a person may have had a reason. */
  readonly differing: readonly string[];
}

/**
 * Makes the topics that are missing, and compares those that are there with what the contracts say.
 *
 * @throws TopicMissing when topics are not ours to make
 */
export async function prepareTopics(
  admin: Admin,
  names: readonly string[],
  settings: KafkaSettings,
): Promise<PreparedTopics> {
  const wanted = names.map((name) => onBroker(name, settings));
  const missing = await missingTopics(admin, names, settings);
  if (missing.length > 0 && settings.missingTopics === 'complain')
    throw new TopicMissing(complaintOf(missing, settings));
  if (missing.length > 0)
    await create(
      admin,
      missing.map((name) => onBroker(name, settings)),
    );
  return { made: missing, differing: await onceTheyAreThere(() => differences(admin, wanted)) };
}

/** Those of the topics that the broker does not have. */
export async function missingTopics(
  admin: Admin,
  names: readonly string[],
  settings: KafkaSettings,
): Promise<string[]> {
  const there = new Set(await admin.listTopics());
  return names.filter((name) => !there.has(topicOnBroker(name, settings)));
}

/** What to tell of topics that are missing. */
export function complaintOf(missing: readonly string[], settings: KafkaSettings): string {
  const list = missing.map((name) => onBroker(name, settings));
  const named = list.map(({ name, partitions }) => `${name} (${partitions} partitions)`).join(', ');
  const consequence = settings.missingTopics === 'complain' ? ', and KAFKA_TOPICS says not to make them' : '';
  return `the topics ${named} are missing${consequence}`;
}

function onBroker(name: string, settings: KafkaSettings): TopicDefinition {
  return { ...definitionOf(name), name: topicOnBroker(name, settings) };
}

/** A topic of a context that the contracts do not know (a test's) is kept like any other. */
function definitionOf(name: string): TopicDefinition {
  return (
    TOPICS.find((topic) => topic.name === name) ?? {
      name,
      partitions: 1,
      cleanupPolicy: 'delete',
      retentionMs: null,
    }
  );
}

async function create(admin: Admin, topics: readonly TopicDefinition[]): Promise<void> {
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: topics.map((topic) => ({
        topic: topic.name,
        numPartitions: topic.partitions,
        configEntries: [
          ...Object.entries(configOf(topic)).map(([name, value]) => ({ name, value })),
          { name: 'max.message.bytes', value: String(LARGEST_MESSAGE_BYTES) },
        ],
      })),
    });
  } catch (error) {
    // another service made some of them at the same moment: the others are made by the next look
    const errors = (error as { errors?: { type?: string }[] }).errors ?? [error as { type?: string }];
    if (!errors.every(({ type }) => type === 'TOPIC_ALREADY_EXISTS')) throw error;
  }
}

/** A topic that was made this moment may not be known to the broker that is asked. */
async function onceTheyAreThere<T>(look: () => Promise<T>): Promise<T> {
  for (let looks = 1; ; looks += 1) {
    try {
      return await look();
    } catch (error) {
      const { type } = error as { type?: string };
      if (looks === LOOKS || !NOT_YET.includes(type ?? '')) throw error;
      await delay(LOOK_AGAIN_MS);
    }
  }
}

function configOf({ cleanupPolicy, retentionMs }: TopicDefinition): Record<string, string> {
  return {
    'cleanup.policy': cleanupPolicy,
    'retention.ms': String(retentionMs ?? -1),
    // kafkajs reads neither snappy, lz4 nor zstd, and a broker may be set to compress by one of them
    'compression.type': 'producer',
  };
}

/** What of topics that are there is not as it should be, in words. */
export async function differences(admin: Admin, wanted: readonly TopicDefinition[]): Promise<string[]> {
  const { topics } = await admin.fetchTopicMetadata({ topics: wanted.map(({ name }) => name) });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: wanted.map((topic) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name: topic.name,
      configNames: Object.keys(configOf(topic)),
    })),
  });
  return wanted.flatMap((topic) => {
    const partitions = topics.find(({ name }) => name === topic.name)?.partitions.length;
    const entries = resources.find(({ resourceName }) => resourceName === topic.name)?.configEntries ?? [];
    return [
      ...(partitions === topic.partitions
        ? []
        : [`topic ${topic.name} has ${partitions} partitions and not ${topic.partitions}`]),
      ...Object.entries(configOf(topic)).flatMap(([name, value]) => {
        const actual = entries.find(({ configName }) => configName === name)?.configValue;
        return actual === value ? [] : [`topic ${topic.name} has ${name}=${actual} and not ${value}`];
      }),
    ];
  });
}
