import type { Logger } from 'pino';
import { BrokerWindow } from './broker-window.js';
import { createKafkaClient } from './kafka-client.js';
import { groupOf, topicOnBroker, type KafkaSettings } from './kafka-settings.js';

/**
 * Sets a context's group back to the beginning of its topics. None of its processes may run meanwhile; what they have
 * handled before, their inbox lets by.
 *
 * @param topics as the contracts name them
 * @throws KafkaJSError when a process of the group runs
 */
export async function hearFromBeginning(
  context: string,
  topics: readonly string[],
  settings: KafkaSettings,
  logger: Logger,
): Promise<void> {
  const groupId = groupOf(context, settings);
  const names = topics.map((name) => topicOnBroker(name, settings));
  const window = new BrokerWindow(createKafkaClient('mutua-rewind', settings, logger), groupId, names);
  try {
    await window.through(async (admin) => {
      for (const topic of names) await admin.resetOffsets({ groupId, topic, earliest: true });
    });
  } finally {
    await window.close();
  }
}
