import { publisherOf, type EventDefinition } from '../event.js';
import { TOPICS, type TopicDefinition } from '../topics.js';
import { PAYLOAD_EXAMPLES } from './examples.js';
import { EVENT_HEADERS, exampleMessage, headersSchema } from './message.js';
import { schemasByName } from './payload-schema.js';
import type { JsonSchema } from './json-schema.js';

const SCHEMAS = '#/components/schemas/';
const BINDING_VERSION = '0.5.0';

/** What is told of a dead letter besides the event itself, in headers of the copy on the topic of dead letters. */
const DEAD_LETTER_HEADERS: JsonSchema = {
  type: 'object',
  description: 'The headers of the event that could not be taken, and why.',
  properties: {
    'dead-consumer': { type: 'string', description: 'The reaction that could not take it.' },
    'dead-cause': { type: 'string', description: 'Name and message of the last error.' },
    'dead-attempts': { type: 'string', pattern: '^[0-9]+$' },
    'dead-trace-id': { type: 'string', description: 'Where its trace is found; empty where there is none.' },
    'dead-topic': { type: 'string' },
    'dead-partition': { type: 'string', pattern: '^[0-9]+$' },
    'dead-offset': { type: 'string', pattern: '^[0-9]+$' },
  },
  required: ['dead-consumer', 'dead-cause', 'dead-attempts'],
};

/** The AsyncAPI 3 document of all events: what lies on which topic of Kafka, and how each topic is kept. */
export function asyncApiDocument(events: readonly EventDefinition[]): object {
  const payloads = [...new Set(events.map(({ payload }) => payload))];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of Mutua',
      version: '1.0.0',
      description:
        'What the contexts of Mutua tell one another. A payload only grows; a breaking change is a new event whose name ' +
        'ends in `.v2`, published beside the old one. Written by `npm run reference` from libs/contracts.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{brokers}',
        protocol: 'kafka',
        description:
          'The brokers that KAFKA_BROKERS names. KAFKA_PREFIX goes before the names of all topics.',
        variables: { brokers: { default: 'localhost:9092' } },
      },
    },
    channels: Object.fromEntries(TOPICS.map((topic) => [topic.name, channelOf(topic, events)])),
    operations: Object.fromEntries(TOPICS.map((topic) => operationOn(topic, events))),
    components: {
      messages: {
        ...Object.fromEntries(events.map((event) => [event.type, messageOf(event)])),
        DeadLetter: deadLetter(),
      },
      schemas: { EventHeaders: EVENT_HEADERS, ...schemasByName(payloads, SCHEMAS) },
    },
  };
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function messagesOn({ name }: TopicDefinition, events: readonly EventDefinition[]): string[] {
  const types = events.filter(({ topic }) => topic === name).map(({ type }) => type);
  return types.length > 0 ? types : ['DeadLetter'];
}

function channelOf(topic: TopicDefinition, events: readonly EventDefinition[]): object {
  const messages = messagesOn(topic, events);
  return {
    address: topic.name,
    description: describe(topic),
    messages: Object.fromEntries(
      messages.map((name) => [name, { $ref: `#/components/messages/${escaped(name)}` }]),
    ),
    bindings: {
      kafka: {
        topic: topic.name,
        partitions: topic.partitions,
        topicConfiguration: {
          'cleanup.policy': topic.cleanupPolicy.split(','),
          'retention.ms': topic.retentionMs ?? -1,
        },
        bindingVersion: BINDING_VERSION,
      },
    },
  };
}

function describe({ cleanupPolicy, retentionMs }: TopicDefinition): string {
  if (cleanupPolicy !== 'delete') return 'Compacted: the newest event of each aggregate is kept for ever.';
  if (retentionMs === null) return 'Every event is kept for ever; those of one aggregate keep their order.';
  return 'Copies of events that a context could not take; its table of dead letters is the truth.';
}

function operationOn(topic: TopicDefinition, events: readonly EventDefinition[]): [string, object] {
  const [first = '', second = ''] = topic.name.split('.');
  const isDeadLetters = !events.some((event) => event.topic === topic.name);
  const operation = {
    action: 'send',
    channel: { $ref: `#/channels/${escaped(topic.name)}` },
    title: isDeadLetters
      ? `The context ${second} sets aside what it could not take`
      : `The context ${first} tells what happened`,
    messages: messagesOn(topic, events).map((name) => ({
      $ref: `#/channels/${escaped(topic.name)}/messages/${escaped(name)}`,
    })),
  };
  return [isDeadLetters ? `${second}.set-aside` : `${topic.name}.publish`, operation];
}

const keyBinding = {
  kafka: {
    key: { type: 'string', format: 'uuid', description: "The aggregate's id." },
    bindingVersion: BINDING_VERSION,
  },
};

function messageOf(event: EventDefinition): object {
  const example = PAYLOAD_EXAMPLES.find((one) => one.event.type === event.type);
  const message = example && exampleMessage(example);
  return {
    name: event.type,
    title: event.type,
    summary: event.summary,
    contentType: 'application/json',
    tags: [{ name: publisherOf(event.type) }],
    headers: headersSchema(event.type, `${SCHEMAS}EventHeaders`),
    payload: { $ref: `${SCHEMAS}${event.payload.name}` },
    correlationId: { location: '$message.header#/traceparent' },
    bindings: keyBinding,
    ...(message ? { examples: [{ headers: message.headers, payload: message.payload }] } : {}),
  };
}

function deadLetter(): object {
  return {
    name: 'DeadLetter',
    title: 'A dead letter',
    summary: 'An event as it was received, which a reaction could not take.',
    contentType: 'application/json',
    headers: DEAD_LETTER_HEADERS,
    payload: { description: 'The body as it was received.' },
    bindings: keyBinding,
  };
}
