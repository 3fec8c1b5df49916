import type { EventDefinition } from '../event.js';
import { breakingChanges } from './breaking-changes.js';
import { PAYLOAD_EXAMPLES } from './examples.js';
import type { JsonSchema } from './json-schema.js';
import { exampleMessage, type PublishedMessage } from './message.js';
import { payloadSchema } from './payload-schema.js';

/** A published event as golden files hold it: what its payload may be, and one message that readers must take. */
export interface Golden {
  readonly type: string;
  readonly topic: string;
  /** The name of the payload's schema. */
  readonly payload: string;
  readonly schema: JsonSchema;
  readonly example: PublishedMessage;
}

/** How the events of the code compare with those that the golden files hold. */
export interface Judgement {
  /** In words, a line an event: readers of today or events of the past would be lost. */
  readonly broken: readonly string[];
  /** Names of events that are new or grew: golden files want to be written anew. */
  readonly grown: readonly string[];
}

/** @throws Error when the event has no example */
export function goldenOf(event: EventDefinition): Golden {
  const example = PAYLOAD_EXAMPLES.find((one) => one.event.type === event.type);
  if (!example)
    throw new Error(`${event.type} needs an example in libs/contracts/src/published/examples.ts.`);
  const { type, topic } = event;
  return {
    type,
    topic,
    payload: event.payload.name,
    schema: payloadSchema(event),
    example: exampleMessage(example),
  };
}

/** Holds the events of the code against those that were published. */
export function judge(published: readonly Golden[], now: readonly Golden[]): Judgement {
  const current = new Map(now.map((golden) => [golden.type, golden]));
  const breaks = published
    .map((golden) => ({ golden, changes: changesOf(golden, current.get(golden.type)) }))
    .filter(({ changes }) => changes.length > 0);
  const broken = new Set(breaks.map(({ golden }) => golden.type));
  const before = new Map(published.map((golden) => [golden.type, JSON.stringify(golden.schema)]));
  const grown = now.filter(({ type, schema }) => before.get(type) !== JSON.stringify(schema));
  return {
    broken: breaks.map(
      ({ golden, changes }) => `${golden.type}: ${changes.join('; ')}. ${wayOut(golden.type)}`,
    ),
    grown: grown.map(({ type }) => type).filter((type) => !broken.has(type)),
  };
}

function changesOf(golden: Golden, now: Golden | undefined): string[] {
  if (!now) return ['the event is gone'];
  const moved = now.topic === golden.topic ? [] : [`it was on topic ${golden.topic} and is on ${now.topic}`];
  return [...moved, ...breakingChanges(golden.schema, now.schema)];
}

function wayOut(type: string): string {
  const [, name = type, version = '1'] = /^(.+?)(?:\.v(\d+))?$/.exec(type) ?? [];
  return `A published event only grows: leave it as it was, and publish ${name}.v${Number(version) + 1} beside it.`;
}
