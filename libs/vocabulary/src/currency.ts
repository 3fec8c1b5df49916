import currencyCodes from 'currency-codes';
import { displayName } from './display-name.js';
import type { Locale } from './locale.js';

// Metals, bond-market units, the test code, "no currency" and the defunct sucre: ISO 4217 codes that nobody
// pays in.
const NOT_MONEY = ['XAG', 'XAU', 'XPD', 'XPT', 'XBA', 'XBB', 'XBC', 'XBD', 'XTS', 'XXX', 'XSU'];

// Entered ISO 4217 with amendment 176 in 2025, after the package's list was drawn up.
const CARIBBEAN_GUILDER = { code: 'XCG', digits: 2, currency: 'Caribbean Guilder' };

const currencies = new Map(
  [...currencyCodes.data, CARIBBEAN_GUILDER]
    .filter(({ code }) => !NOT_MONEY.includes(code))
    .map(({ code, digits, currency }) => [code, { digits, english: currency }] as const),
);

/**
 * ISO 4217 codes in which a sum can be stated, in alphabetical order, with the units of account that
 * international financial institutions use (XDR, XUA). Source: npm package currency-codes, after ISO 4217
 * list one.
 */
export const CURRENCY_CODES: readonly string[] = [...currencies.keys()].sort();

/** Whether `code` is one of {@link CURRENCY_CODES}, in capitals. */
export function isCurrencyCode(code: unknown): code is string {
  return typeof code === 'string' && currencies.has(code);
}

/**
 * How many decimals a currency has by ISO 4217: USD 2, JPY 0, TND 3. Throws RangeError for an unknown code.
 */
export function currencyDecimals(code: string): number {
  return currency(code).digits;
}

/**
 * The name of a currency from the Unicode CLDR; where that has none in `locale`, the English one of ISO 4217.
 * Throws RangeError for an unknown code.
 */
export function currencyName(code: string, locale: Locale): string {
  const { english } = currency(code);
  return displayName('currency', code, locale) ?? english;
}

function currency(code: string): { digits: number; english: string } {
  const found = currencies.get(code);
  if (!found) throw new RangeError(`Not a currency code: ${code}`);
  return found;
}
