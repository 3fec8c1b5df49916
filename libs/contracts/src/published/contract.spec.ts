import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { IsString, validate } from 'class-validator';
import { defineEvent, EVENTS, eventOfType } from '../index.js';
import { PAYLOAD_EXAMPLES } from './examples.js';
import { goldenOf, judge, type Golden } from './golden.js';
import { readGolden } from './golden-files.js';
import type { JsonSchema } from './json-schema.js';

const GOLDEN = join(import.meta.dirname, '../../golden');
const ajv = new Ajv({ allowUnionTypes: true });
formats.default(ajv);

describe('what was published', () => {
  it('is not broken by what the code says now', async () => {
    const { broken } = judge(await readGolden(GOLDEN), EVENTS.map(goldenOf));
    if (broken.length > 0) throw new Error(broken.join('\n'));
  });

  it('can still be read, message by message', async () => {
    const published = await readGolden(GOLDEN);
    expect(published.length).toBeGreaterThan(0);
    for (const { type, schema, example } of published) {
      const definition = eventOfType(type);
      if (!definition) throw new Error(`${type} is not declared any more.`);
      const payload = plainToInstance(definition.payload, example.payload);
      expect([type, await validate(payload, { forbidUnknownValues: true })]).toEqual([type, []]);
      expect([type, ajv.validate(schema, example.payload)]).toEqual([type, true]);
      expect(example.headers['ce_type']).toBe(type);
    }
  });

  it('has one example of every event', () => {
    expect(PAYLOAD_EXAMPLES.map(({ event }) => event.type).sort()).toEqual(
      EVENTS.map(({ type }) => type).sort(),
    );
  });
});

describe('the judgement of a change', () => {
  const all = EVENTS.map(goldenOf);
  const type = 'needs.need.withdrawn';
  const change = (to: Partial<Golden>) =>
    all.map((golden) => (golden.type === type ? { ...golden, ...to } : golden));
  const golden = all.find((one) => one.type === type) as Golden;

  /** The schema with a reason beside the need. */
  const withReason = (required: string[]): JsonSchema => {
    const { [golden.payload]: before, ...others } = golden.schema.definitions ?? {};
    const properties = { ...before?.properties, reason: { type: 'string' } };
    const payload = { ...before, properties, required };
    return { ...golden.schema, definitions: { ...others, [golden.payload]: payload } };
  };

  it('is that nothing is new where nothing changed', () => {
    expect(judge(all, all)).toEqual({ broken: [], grown: [] });
  });

  it('names what broke, and the version to publish instead', () => {
    expect(judge(all, change({ schema: withReason(['need', 'reason']) }))).toEqual({
      broken: [
        'needs.need.withdrawn: reason is new and required, and past events lack it. ' +
          'A published event only grows: leave it as it was, and publish needs.need.withdrawn.v2 beside it.',
      ],
      grown: [],
    });
  });

  it('counts versions on', () => {
    class Second {
      @IsString() text!: string;
    }
    const second = { ...golden, type: `${type}.v2` };
    expect(defineEvent(second.type, Second, '').topic).toBe(golden.topic);
    expect(judge([second], []).broken).toEqual([expect.stringContaining('publish needs.need.withdrawn.v3')]);
  });

  it('is that an event which is gone, or on another topic, is broken', () => {
    expect(
      judge(
        all,
        all.filter((one) => one.type !== type),
      ).broken,
    ).toEqual([expect.stringContaining('the event is gone')]);
    expect(judge(all, change({ topic: 'needs.other' })).broken).toEqual([
      expect.stringContaining('it was on topic needs.need and is on needs.other'),
    ]);
  });

  it('is that a payload which only grew, and a new event, want their golden files written anew', () => {
    const added = { ...golden, type: `${type}.v2` };
    expect(judge(all, [...change({ schema: withReason(['need']) }), added])).toEqual({
      broken: [],
      grown: [type, added.type],
    });
  });
});
