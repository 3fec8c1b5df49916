import { originOf } from './broker-standing.js';
import type { KafkaSettings } from './kafka-settings.js';

/** The broker does not answer a tool, or not as it wants; the message is one line for the operator. */
export class BrokerUnusable extends Error {
  override readonly name = 'BrokerUnusable';
}

/** @throws BrokerUnusable instead of whatever kafkajs throws */
export async function withPlainErrors<T>({ brokers }: KafkaSettings, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && error.name.startsWith('KafkaJS'))) throw error;
    const { message } = originOf(error);
    throw new BrokerUnusable(`Kafka at ${brokers.join(', ')} cannot be used: ${message}`, { cause: error });
  }
}
