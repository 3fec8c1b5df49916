import { TOPICS, type TopicDefinition } from '@mutua/contracts';
import kafkajs, { type Admin } from 'kafkajs';
import { TopicMissing } from './broker-standing.js';
import { topicOnBroker, type KafkaSettings } from './kafka-settings.js';

/** More than the largest request body, so that no event that was accepted is too large to be sent. */
const LARGEST_MESSAGE_BYTES = 4_000_000;

/**
 * Makes the topics that are missing, and compares those that are there with what the contracts say.
 *
 * @returns what differs, in words; a difference stops nothing, because a person may have had a reason
 * @throws TopicMissing when topics are not ours to make
 */
export async function prepareTopics(
  admin: Admin,
  names: readonly string[],
  settings: KafkaSettings,
): Promise<string[]> {
  const wanted = names.map((name) => ({
    ...definitionOf(name),
    name: topicOnBroker(name, settings),
  }));
  const there = new Set(await admin.listTopics());
  const missing = wanted.filter(({ name }) => !there.has(name));
  if (missing.length > 0 && settings.missingTopics === 'complain') {
    const list = missing.map(({ name, partitions }) => `${name} (${partitions} partitions)`).join(', ');
    throw new TopicMissing(`the topics ${list} are missing, and KAFKA_TOPICS says not to make them`);
  }
  if (missing.length > 0) await create(admin, missing);
  return differences(admin, wanted);
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

function configOf({ cleanupPolicy, retentionMs }: TopicDefinition): Record<string, string> {
  return { 'cleanup.policy': cleanupPolicy, 'retention.ms': String(retentionMs ?? -1) };
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
