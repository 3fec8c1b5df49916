import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { EVENTS, type EventDefinition } from '../index.js';
import { PAYLOAD_EXAMPLES } from './examples.js';
import { payloadSchema } from './payload-schema.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);

async function checksTake({ payload }: EventDefinition, value: object): Promise<boolean> {
  return (await validate(plainToInstance(payload, value), { forbidUnknownValues: true })).length === 0;
}

type Path = readonly string[];

/** The places of every value within a value, lists as wholes. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
  const inner = Object.entries(value).flatMap(([name, part]) => placesIn(part, [...at, name]));
  return at.length === 0 ? inner : [at, ...inner];
}

/** The value with another one in one place; undefined leaves the place out. */
function replaced(value: object, [name = '', ...rest]: Path, by: unknown): object {
  const inner: unknown = (value as Record<string, unknown>)[name];
  const next = rest.length === 0 ? by : replaced(inner as object, rest, by);
  const { [name]: _before, ...others } = value as Record<string, unknown>;
  return next === undefined ? others : { ...others, [name]: next };
}

describe('the schema of a payload', () => {
  it.each(PAYLOAD_EXAMPLES.map((example) => [example.event.type, example] as const))(
    'of %s takes what the checks take',
    async (_type, { event, payload }) => {
      const takes = ajv.compile(payloadSchema(event));
      expect(await checksTake(event, payload)).toBe(true);
      expect(takes(payload)).toBe(true);
      for (const place of placesIn(payload)) {
        for (const wrong of [undefined, null, 'no such thing', 7, -1.5, [], [null], {}, true]) {
          const changed = replaced(payload, place, wrong);
          const where = `${place.join('.')} = ${JSON.stringify(wrong)}`;
          // a schema cannot say all that a check can; what both can say, they say alike
          if (await checksTake(event, changed)) expect([where, takes(changed)]).toEqual([where, true]);
          else if (wrong === undefined || wrong === null || wrong === true || typeof wrong === 'number') {
            expect([where, takes(changed)]).toEqual([where, false]);
          }
        }
      }
    },
  );

  it('tells a field that may be missing from one that may be null', () => {
    const event = EVENTS.find(({ type }) => type === 'needs.need.opened');
    const need = payloadSchema(event as EventDefinition).definitions?.['NeedSnapshot'];
    expect(need?.required).not.toContain('quantities');
    expect(need?.required).toContain('nationalPlan');
    expect(need?.properties?.['nationalPlan']).toEqual({ type: ['string', 'null'] });
  });
});
