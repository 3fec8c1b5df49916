import type { Locale } from '@mutua/vocabulary';

const FIRST_OF_MONTH =
  /\b1 (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d)/g;

/**
 * What a template cannot know of the values put into it, and spaces that no editor shows: a Russian date ends in "г.",
 * and a sentence that ends in it has one full stop; French has no line breaks before high punctuation, and its months
 * begin on the "1er", which the Unicode CLDR does not know.
 */
export function typeset(text: string, locale: Locale): string {
  if (locale === 'ru') return text.replace(/\.\.$/, '.');
  if (locale !== 'fr') return text;
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(FIRST_OF_MONTH, '1er ');
}
