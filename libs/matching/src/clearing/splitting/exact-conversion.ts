import { currencyDecimals, type Money } from '@mutua/vocabulary';
import type { ReferenceRates } from '../../criteria/reference-rates.js';

/** Where no currency is involved (ISO 4217): a number of seats, people or hours is split as a sum of these, of which one is the smallest. */
export const NO_CURRENCY = 'XXX';

function decimalsOf(currency: string): number {
  return currency === NO_CURRENCY ? 0 : currencyDecimals(currency);
}

/** A sum in the smallest units of its currency: cents of a dollar, yen. Exact. */
export function minorUnits({ amount, currency }: Money): bigint {
  const { digits, decimals } = digitsOf(amount);
  return digits * 10n ** BigInt(decimalsOf(currency) - decimals);
}

/** The sum of so many smallest units of a currency. */
export function moneyOf(units: bigint, currency: string): Money {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return { amount: String(units), currency };
  const digits = String(units).padStart(decimals + 1, '0');
  return { amount: `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`, currency };
}

export type Rounding = 'down' | 'up';

/** A sum in smallest units of the base currency of the rates, or null where its currency has no rate: unknown, not zero. */
export function toBase(money: Money, rates: ReferenceRates, rounding: Rounding): bigint | null {
  const ratio = ratioOf(money.currency, rates);
  return ratio === null ? null : divide(minorUnits(money) * ratio.numerator, ratio.denominator, rounding);
}

/** So many smallest units of the base currency in another, rounded down. Only of a currency with a rate. */
export function fromBase(units: bigint, currency: string, rates: ReferenceRates): Money {
  const ratio = ratioOf(currency, rates);
  if (ratio === null) throw new RangeError(`There is no reference rate of ${currency}.`);
  return moneyOf(divide(units * ratio.denominator, ratio.numerator, 'down'), currency);
}

/** A sum in another currency, rounded down; null where a rate is missing: unknown, not zero. */
export function inCurrency(money: Money, currency: string, rates: ReferenceRates): Money | null {
  if (money.currency === currency) return money;
  const units = toBase(money, rates, 'down');
  return units === null || ratioOf(currency, rates) === null ? null : fromBase(units, currency, rates);
}

/** Smallest units of the base currency for one smallest unit of another; null where no rate is known. */
function ratioOf(currency: string, { base, rates }: ReferenceRates) {
  if (currency === base) return { numerator: 1n, denominator: 1n };
  const rate = rates.find((one) => one.currency === currency);
  if (rate === undefined) return null;
  const { digits, decimals } = digitsOf(rate.perBase);
  if (digits <= 0n) {
    throw new RangeError(`The reference rate of ${currency} must be more than 0, not ${rate.perBase}.`);
  }
  return {
    numerator: 10n ** BigInt(decimals + decimalsOf(base)),
    denominator: digits * 10n ** BigInt(decimalsOf(currency)),
  };
}

function digitsOf(decimal: string): { digits: bigint; decimals: number } {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

function divide(a: bigint, b: bigint, rounding: Rounding): bigint {
  return rounding === 'down' ? a / b : (a + b - 1n) / b;
}
