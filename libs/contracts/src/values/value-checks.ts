import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import {
  AMOUNT_KINDS,
  CAPACITY_UNITS,
  isCountryCode,
  isIsoDate,
  isLanguageCode,
  parseMoney,
  periodIsValid,
  type Amount,
  type AmountKind,
  type Capacity,
  type CapacityUnit,
  type Period,
} from '@mutua/vocabulary';

function valueCheck(name: string, holds: (value: unknown) => boolean, expected: string) {
  return (options?: ValidationOptions): PropertyDecorator =>
    ValidateBy(
      {
        name,
        validator: {
          validate: (value: unknown) => holds(value),
          defaultMessage: buildMessage((each) => `${each}$property must be ${expected}`, options),
        },
      },
      options,
    );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMoney(value: unknown): boolean {
  if (!isRecord(value)) return false;
  try {
    parseMoney(value);
    return true;
  } catch {
    // parseMoney's error says why; here the answer is only yes or no
    return false;
  }
}

function isAmount(value: unknown): value is Amount {
  if (!isRecord(value) || !AMOUNT_KINDS.includes(value['kind'] as AmountKind)) return false;
  if (value['kind'] === 'unknown') return true;
  if (value['kind'] === 'in-kind' && value['money'] === null) return true;
  return isMoney(value['money']);
}

function isCapacity(value: unknown): value is Capacity {
  if (!isRecord(value)) return false;
  if (value['unit'] === 'unknown') return true;
  if (value['unit'] === 'money') return isMoney(value['money']);
  const { quantity } = value;
  return (
    CAPACITY_UNITS.includes(value['unit'] as CapacityUnit) &&
    (quantity === null || (typeof quantity === 'number' && quantity >= 0))
  );
}

function isQuantities(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([unit, quantity]) =>
      CAPACITY_UNITS.includes(unit as CapacityUnit) && Number.isInteger(quantity) && Number(quantity) >= 1,
  );
}

function isWeights(value: unknown): boolean {
  return (
    isRecord(value) && Object.values(value).every((weight) => Number.isInteger(weight) && Number(weight) >= 0)
  );
}

function isPeriod(value: unknown): value is Period {
  if (!isRecord(value)) return false;
  const dateOrOpen = (date: unknown) => date === null || (typeof date === 'string' && isIsoDate(date));
  return dateOrOpen(value['start']) && dateOrOpen(value['end']) && periodIsValid(value as unknown as Period);
}

/** A `Money` of the vocabulary: a decimal as text, not negative, in a currency. */
export const IsMoney = valueCheck('isMoney', isMoney, 'money: {amount, currency}');
/** An `Amount` of the vocabulary: money with its kind, in kind, or unknown. */
export const IsAmount = valueCheck('isAmount', isAmount, 'an amount: {kind, money}');
/** A `Capacity` of the vocabulary: a unit with a quantity, money, or unknown. */
export const IsCapacity = valueCheck(
  'isCapacity',
  isCapacity,
  'a capacity: {unit, quantity}, {unit: "money", money} or {unit: "unknown"}',
);
/** `Quantities` of the vocabulary: whole numbers from 1 by unit. */
export const IsQuantities = valueCheck(
  'isQuantities',
  isQuantities,
  'whole numbers from 1 by unit of capacity, such as {"people": 40}',
);
/** A `Period` of the vocabulary: ISO dates, either end may be open, the end not before the start. */
export const IsPeriod = valueCheck('isPeriod', isPeriod, 'a period: {start, end} with ISO dates or null');
/** An ISO 3166-1 alpha-2 code. */
export const IsCountryCode = valueCheck(
  'isCountryCode',
  (v) => typeof v === 'string' && isCountryCode(v),
  'an ISO 3166-1 alpha-2 code',
);
/** An ISO 639 code. */
export const IsLanguageCode = valueCheck(
  'isLanguageCode',
  (v) => typeof v === 'string' && isLanguageCode(v),
  'an ISO 639 language code',
);
/** Whole numbers from 0 by criterion of matching. */
export const IsWeights = valueCheck(
  'isWeights',
  isWeights,
  'whole numbers from 0 by criterion, such as {"topics": 23}',
);
