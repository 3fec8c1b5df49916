import type { Locale } from './locale.js';

const formatters = new Map<string, Intl.DisplayNames>();

/** The name that the Unicode CLDR gives a code in a language, or undefined if it gives none. */
export function displayName(
  type: 'region' | 'language' | 'currency',
  code: string,
  locale: Locale,
): string | undefined {
  // Kept, since building one costs far more than asking it, and lists ask thousands of times.
  const key = `${type} ${locale}`;
  const formatter = formatters.get(key) ?? new Intl.DisplayNames([locale], { type, fallback: 'none' });
  formatters.set(key, formatter);
  return formatter.of(code);
}
