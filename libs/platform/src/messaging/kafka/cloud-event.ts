import type { Actor, EventEnvelope, EventHead } from '@mutua/contracts';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';

/** A record that is not one of our events at all: it lacks a header, or its body is not JSON. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/**
 * An event as a Kafka record: CloudEvents 1.0, Kafka protocol binding, binary content mode; the W3C trace context as its
 * own header. The key is the aggregate's id, so that one aggregate's events keep their order.
 *
 * @param body the payload as JSON
 */
export function toRecord(event: EventHead, body: string): Message {
  return {
    key: event.aggregateId,
    value: body,
    headers: {
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_type: event.type,
      ce_source: `/mutua/${event.type.split('.')[0]}`,
      ce_subject: event.aggregateId,
      ce_time: event.occurredAt,
      ce_aggregateversion: String(event.aggregateVersion),
      ...(event.actor === null ? {} : { ce_actor: JSON.stringify(event.actor) }),
      ...(event.traceparent === null ? {} : { traceparent: event.traceparent }),
      'content-type': 'application/json',
    },
  };
}

/** @throws UnreadableRecord */
export function fromRecord({ headers = {}, value }: Pick<KafkaMessage, 'headers' | 'value'>): EventEnvelope {
  const required = (name: string): string => {
    const text = headerOf(headers, name);
    if (text === null) throw new UnreadableRecord(`the record has no header ${name}`);
    return text;
  };
  const actor = headerOf(headers, 'ce_actor');
  const id = required('ce_id');
  const aggregateId = required('ce_subject');
  if (!UUID.test(id) || !UUID.test(aggregateId)) {
    throw new UnreadableRecord('ce_id and ce_subject of the record are not both UUIDs');
  }
  return {
    id,
    type: required('ce_type'),
    aggregateId,
    aggregateVersion: Number(required('ce_aggregateversion')),
    occurredAt: required('ce_time'),
    actor: actor === null ? null : (fromJson(actor, 'ce_actor') as Actor),
    traceparent: headerOf(headers, 'traceparent'),
    payload: fromJson(value?.toString() ?? '', 'body') as object,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function headerOf(headers: IHeaders, name: string): string | null {
  const value = headers[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? null : first.toString();
}

function fromJson(text: string, what: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw new UnreadableRecord(`the ${what} of the record is not JSON`, { cause: error });
  }
  throw new UnreadableRecord(`the ${what} of the record is not a JSON object`);
}
