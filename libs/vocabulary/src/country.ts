import { iso31661 } from 'iso-3166';
import { unitedNationsNames } from './country.data.js';
import { displayName } from './display-name.js';
import type { Locale } from './locale.js';

const englishNames = new Map(iso31661.map(({ alpha2, name }) => [alpha2, name]));

/**
 * ISO 3166-1 alpha-2 codes of all countries and areas, in alphabetical order. Source: npm package iso-3166.
 */
export const COUNTRY_CODES: readonly string[] = [...englishNames.keys()].sort();

/** Whether `code` is one of {@link COUNTRY_CODES}, in capitals. */
export function isCountryCode(code: unknown): code is string {
  return typeof code === 'string' && englishNames.has(code);
}

/**
 * The name of a country or area: that of the Unicode CLDR, or of the United Nations where the two differ in
 * substance. Naming a country or area says nothing of its legal status. Throws RangeError for an unknown
 * code.
 */
export function countryName(code: string, locale: Locale): string {
  const english = englishNames.get(code);
  if (english === undefined) throw new RangeError(`Not a country code: ${code}`);
  return unitedNationsNames[code]?.[locale] ?? displayName('region', code, locale) ?? english;
}
