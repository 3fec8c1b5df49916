import { publisherOf } from '../event.js';
import type { JsonSchema } from './json-schema.js';
import type { PayloadExample } from './examples.js';

/** An event as it lies on its topic: CloudEvents 1.0, Kafka protocol binding, binary content mode. */
export interface PublishedMessage {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: object;
}

const text: JsonSchema = { type: 'string' };

/** What the headers of every event are. On the wire each value is UTF-8 text. */
export const EVENT_HEADERS: JsonSchema = {
  type: 'object',
  description: 'CloudEvents 1.0 in binary content mode, and W3C Trace Context.',
  properties: {
    ce_specversion: { ...text, enum: ['1.0'] },
    ce_id: { ...text, format: 'uuid', description: 'UUID of the event; a second delivery has the same.' },
    ce_type: { ...text, description: "The event's name." },
    ce_source: { ...text, format: 'uri-reference', description: 'The context that publishes it.' },
    ce_subject: { ...text, format: 'uuid', description: "The aggregate's UUID, which is also the key." },
    ce_time: { ...text, format: 'date-time', description: 'When it happened, in UTC.' },
    ce_aggregateversion: {
      ...text,
      pattern: '^[0-9]+$',
      description: 'The version that the event brought the aggregate to; counts up by one.',
    },
    ce_actor: {
      ...text,
      description: 'JSON {"userId", "organisationId"} of who caused it; left out for the system itself.',
    },
    traceparent: {
      ...text,
      pattern: '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$',
      description: 'W3C Trace Context of the request behind it, where there was one.',
    },
    'content-type': { ...text, enum: ['application/json'] },
  },
  required: [
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_subject',
    'ce_time',
    'ce_aggregateversion',
    'content-type',
  ],
};

/** The headers of one event. */
export function headersSchema(type: string, commonRef: string): JsonSchema {
  return {
    allOf: [
      { $ref: commonRef },
      {
        type: 'object',
        properties: { ce_type: { const: type }, ce_source: { const: `/mutua/${publisherOf(type)}` } },
      },
    ],
  };
}

/** An example event as it lies on its topic. */
export function exampleMessage({ event, payload }: PayloadExample): PublishedMessage {
  // every payload holds one aggregate, whose id is the key
  const aggregate = Object.values(payload).find(isAggregate);
  if (!aggregate) throw new Error(`The example of ${event.type} holds no aggregate.`);
  return {
    key: aggregate.id,
    headers: {
      ce_specversion: '1.0',
      ce_id: '01938f10-1111-7111-8111-111111111111',
      ce_type: event.type,
      ce_source: `/mutua/${publisherOf(event.type)}`,
      ce_subject: aggregate.id,
      ce_time: '2025-12-01T09:00:00.000Z',
      ce_aggregateversion: String(aggregate.version),
      ce_actor: JSON.stringify({ userId: '01938f10-2222-7222-8222-222222222222', organisationId: null }),
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'content-type': 'application/json',
    },
    payload,
  };
}

function isAggregate(value: unknown): value is { id: string; version: number } {
  return typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
}
