import { AMOUNT_KINDS, CAPACITY_UNITS } from '@mutua/vocabulary';
import type { JsonSchema } from './json-schema.js';

const text: JsonSchema = { type: 'string' };
const day: JsonSchema = { type: ['string', 'null'], format: 'date' };
const withMoney = AMOUNT_KINDS.filter((kind) => kind !== 'unknown' && kind !== 'in-kind');

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

/**
 * The values of the vocabulary as schemas. They say what a schema can: that a period does not end before it starts, or
 * that a currency exists, only the checks say. `payload-schema.spec.ts` holds that no schema refuses what a check takes.
 */
export function valueSchemas(refPrefix: string): Readonly<Record<string, JsonSchema>> {
  const money: JsonSchema = { $ref: `${refPrefix}Money` };
  return {
    Money: object({
      amount: { ...text, pattern: '^(0|[1-9]\\d*)(\\.\\d+)?$', description: 'decimal, never negative' },
      currency: { ...text, pattern: '^[A-Z]{3}$', description: 'ISO 4217 code' },
    }),
    Amount: {
      anyOf: [
        object({ kind: { ...text, enum: ['unknown'] } }),
        object({ kind: { ...text, enum: ['in-kind'] }, money: { anyOf: [money, { type: 'null' }] } }),
        object({ kind: { ...text, enum: withMoney }, money }),
      ],
    },
    Capacity: {
      anyOf: [
        object({ unit: { ...text, enum: ['unknown'] } }),
        object({ unit: { ...text, enum: ['money'] }, money }),
        object({
          unit: { ...text, enum: CAPACITY_UNITS },
          quantity: { type: ['number', 'null'], minimum: 0 },
        }),
      ],
    },
    Quantities: {
      type: 'object',
      propertyNames: { enum: CAPACITY_UNITS },
      additionalProperties: { type: 'integer', minimum: 1 },
    },
    Period: object({ start: day, end: day }),
    Weights: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
  };
}

/** What our own checks say as schemas, by the name of the check. */
export function checkSchemas(refPrefix: string): Readonly<Record<string, JsonSchema>> {
  const ref = (name: string): JsonSchema => ({ $ref: `${refPrefix}${name}` });
  return {
    isMoney: ref('Money'),
    isAmount: ref('Amount'),
    isCapacity: ref('Capacity'),
    isQuantities: ref('Quantities'),
    isPeriod: ref('Period'),
    isWeights: ref('Weights'),
    isCountryCode: { ...text, pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2 code' },
    isLanguageCode: { ...text, pattern: '^[a-z]{2,3}$', description: 'ISO 639 code' },
    isEach: text,
    // says nothing that the reference to the object's own schema does not
    isObject: {},
    isDateString: { ...text, format: 'date-time' },
  };
}
