import iso6391 from 'iso-639-1';
import { iso6393 } from 'iso-639-3';
import { displayName } from './display-name.js';
import type { Locale } from './locale.js';

const twoLetterCodes: readonly string[] = iso6391.getAllCodes();
const referenceNames = new Map<string, string>(twoLetterCodes.map((code) => [code, iso6391.getName(code)]));
for (const { iso6391: shorter, iso6393: code, name, type } of iso6393) {
  if (type === 'living' && !shorter) referenceNames.set(code, name);
}

/**
 * One code a language: first the two-letter codes of ISO 639-1 (for a short list, take those of length 2),
 * then the three-letter codes of ISO 639-3 of all living languages that have no shorter one, such as 'dag',
 * Dagbani. Sources: npm packages iso-639-1 and iso-639-3.
 */
export const LANGUAGE_CODES: readonly string[] = [...referenceNames.keys()];

/** Whether `code` is one of {@link LANGUAGE_CODES}: 'sw' is, 'SW' and 'swa' (which is 'sw') are not. */
export function isLanguageCode(code: unknown): code is string {
  return typeof code === 'string' && referenceNames.has(code);
}

/**
 * The name of a language from the Unicode CLDR; where that has none in `locale`, as for most languages with a
 * three-letter code, the English reference name of ISO 639. Throws RangeError for an unknown code.
 */
export function languageName(code: string, locale: Locale): string {
  const reference = referenceNames.get(code);
  if (reference === undefined) throw new RangeError(`Not a language code: ${code}`);
  return (hasOwnName(code) ? displayName('language', code, locale) : undefined) ?? reference;
}

// For some codes CLDR answers with the name of another language: for 'kmr' (Northern Kurdish) with that of
// 'ku' (Kurdish), for 'tw' (Twi) with Akan, for 'lah' (Lahnda) with Western Panjabi. That would hide what the
// user chose.
function hasOwnName(code: string): boolean {
  return code !== 'tw' && code !== 'lah' && Intl.getCanonicalLocales(code)[0] === code;
}
