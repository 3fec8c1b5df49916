import { deadLetterTopicOf } from '@mutua/contracts';
import type { Kafka, Producer } from 'kafkajs';
import type { Logger } from 'pino';
import { traceIdOf } from '../../observability/provenance.js';
import type { Burial } from '../dead-letters.js';
import { toRecord } from './cloud-event.js';
import { topicOnBroker, type KafkaSettings } from './kafka-settings.js';

/** Where a record lay. */
export interface RecordPlace {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/**
 * Sends copies of a context's dead letters to its topic of them, for whoever watches over several services. The table is
 * the truth, written with the progress past the event; a copy that cannot be sent is only logged.
 */
export class DeadLetterTopic {
  private readonly topic: string;
  private producer: Promise<Producer> | null = null;

  constructor(
    private readonly kafka: Kafka,
    context: string,
    settings: KafkaSettings,
    private readonly logger: Logger,
  ) {
    this.topic = topicOnBroker(deadLetterTopicOf(context), settings);
  }

  async send(burial: Burial, place: RecordPlace | undefined): Promise<void> {
    try {
      this.producer ??= this.connect();
      const producer = await this.producer;
      await producer.send({ topic: this.topic, acks: -1, messages: [deadRecord(burial, place)] });
    } catch (error) {
      this.producer = null;
      this.logger.warn(
        { err: error, eventId: burial.event.id, topic: this.topic },
        'the copy of a dead letter could not be sent; it is in the table',
      );
    }
  }

  async stop(): Promise<void> {
    await this.producer?.then((producer) => producer.disconnect()).catch(() => undefined);
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    return producer;
  }
}

function deadRecord({ event, consumer, error, attempts }: Burial, place: RecordPlace | undefined) {
  const record = toRecord(event, JSON.stringify(event.payload));
  return {
    ...record,
    headers: {
      ...record.headers,
      'dead-consumer': consumer,
      'dead-cause': error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      'dead-attempts': String(attempts),
      'dead-trace-id': event.traceparent === null ? '' : traceIdOf(event.traceparent),
      ...(place === undefined
        ? {}
        : {
            'dead-topic': place.topic,
            'dead-partition': String(place.partition),
            'dead-offset': place.offset,
          }),
    },
  };
}
