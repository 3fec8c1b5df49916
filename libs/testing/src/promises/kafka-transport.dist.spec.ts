import { randomUUID } from 'node:crypto';
import { NeedWithdrawn } from '@mutua/contracts';
import { hearFromBeginning, type KafkaSettings } from '@mutua/platform/messaging';
import { pino } from 'pino';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { describeTransport } from './behaviours-of-transports.js';
import { TransportUnderTest } from './transport-under-test.js';

describeOnKafka('on Kafka', (kafka) => {
  const settings: KafkaSettings = {
    brokers: kafka.split(','),
    ssl: false,
    login: null,
    prefix: `t${randomUUID().slice(0, 8)}.`,
    missingTopics: 'create',
  };

  describeTransport('over Kafka, between two databases', () =>
    TransportUnderTest.start({ kafka: settings }, () =>
      hearFromBeginning('probe', [NeedWithdrawn.topic], settings, pino({ level: 'silent' })),
    ),
  );
});
