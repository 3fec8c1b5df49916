import { LISTENING_CONTEXTS, TOPICS, type TopicDefinition } from '@mutua/contracts';
import type { Admin, Kafka } from 'kafkajs';
import type { Logger } from 'pino';
import { withPlainErrors } from './broker-unusable.js';
import { BrokerWindow, type PartitionLag } from './broker-window.js';
import { createKafkaClient } from './kafka-client.js';
import { groupOf, topicOnBroker, type KafkaSettings } from './kafka-settings.js';
import { differences } from './topics-on-broker.js';

/** A topic as the contracts declare it, and as it is. */
export interface SurveyedTopic {
  readonly name: string;
  readonly declared: TopicDefinition;
  /** Null when it is missing. */
  readonly partitions: number | null;
  /** What is not as declared, in words. */
  readonly differences: readonly string[];
}

/** The consumer group of a context. */
export interface SurveyedGroup {
  readonly context: string;
  readonly group: string;
  /** Kafka's word: `Stable`, `Empty` when no process runs, `Dead` when there never was one … */
  readonly state: string;
  readonly members: number;
  readonly lags: readonly PartitionLag[];
}

export interface BrokerSurvey {
  readonly topics: readonly SurveyedTopic[];
  readonly groups: readonly SurveyedGroup[];
}

/**
 * What an operator wants to know of the broker, asked of it now.
 *
 * @throws BrokerUnusable
 */
export function surveyBroker(settings: KafkaSettings, logger: Logger): Promise<BrokerSurvey> {
  return withPlainErrors(settings, () => survey(settings, logger));
}

async function survey(settings: KafkaSettings, logger: Logger): Promise<BrokerSurvey> {
  const kafka = createKafkaClient('mutua-ops', settings, logger);
  const admin = kafka.admin();
  await admin.connect();
  try {
    const there = new Set(await admin.listTopics());
    const groups = LISTENING_CONTEXTS.map((context) => ({ context, group: groupOf(context, settings) }));
    const described = await admin.describeGroups(groups.map(({ group }) => group));
    return {
      topics: await Promise.all(TOPICS.map((topic) => surveyTopic(admin, topic, there, settings))),
      groups: await Promise.all(
        groups.map(async ({ context, group }) => {
          const { state = 'Dead', members = [] } =
            described.groups.find(({ groupId }) => groupId === group) ?? {};
          const lags = await lagsOf(kafka, admin, group, there);
          return { context, group, state, members: members.length, lags };
        }),
      ),
    };
  } finally {
    await admin.disconnect();
  }
}

async function surveyTopic(
  admin: Admin,
  declared: TopicDefinition,
  there: ReadonlySet<string>,
  settings: KafkaSettings,
): Promise<SurveyedTopic> {
  const name = topicOnBroker(declared.name, settings);
  if (!there.has(name))
    return { name, declared, partitions: null, differences: [`topic ${name} is missing`] };
  const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
  return {
    name,
    declared,
    partitions: topics[0]?.partitions.length ?? 0,
    differences: await differences(admin, [{ ...declared, name }]),
  };
}

/** In the topics of which the group has handled something. */
async function lagsOf(
  kafka: Kafka,
  admin: Admin,
  groupId: string,
  there: ReadonlySet<string>,
): Promise<PartitionLag[]> {
  const topics = (await admin.fetchOffsets({ groupId }))
    .filter(({ topic, partitions }) => there.has(topic) && partitions.some(({ offset }) => offset !== '-1'))
    .map(({ topic }) => topic);
  if (topics.length === 0) return [];
  const window = new BrokerWindow(kafka, groupId, topics);
  try {
    return await window.lags();
  } finally {
    await window.close();
  }
}
