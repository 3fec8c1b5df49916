import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stopwords as ofArabic } from '@orama/stopwords/arabic';
import { stopwords as ofEnglish } from '@orama/stopwords/english';
import { stopwords as ofFrench } from '@orama/stopwords/french';
import { stopwords as ofPortuguese } from '@orama/stopwords/portuguese';
import { stopwords as ofRussian } from '@orama/stopwords/russian';
import { stopwords as ofSpanish } from '@orama/stopwords/spanish';
import { COUNTRY_CODES, countryName, isLocale } from '@mutua/vocabulary';
import { wordsIn } from './words-in.js';
import { WORN_WORDS } from './worn-words.data.js';

/** How the words of a language are told apart by what they are about: without their endings, and without those that say nothing. */
export interface WordRules {
  stem(word: string): string;
  readonly ignored: ReadonlySet<string>;
}

const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
  ru: russian,
};

const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: ofArabic,
  en: ofEnglish,
  es: ofSpanish,
  fr: ofFrench,
  pt: ofPortuguese,
  ru: ofRussian,
};

const made = new Map<string, WordRules>();

/** The rules of a language (ISO 639); one for which there are none takes words as they are written. */
export function wordRulesOf(language: string): WordRules {
  const known = made.get(language);
  if (known) return known;
  const stem = STEMMERS[language] ?? ((word: string) => word);
  const ignored = [
    ...(STOP_WORDS[language] ?? []),
    ...(WORN_WORDS[language] ?? []),
    ...namesOfCountries(language),
  ];
  const rules = { stem, ignored: new Set(ignored.map((word) => stem(word))) };
  made.set(language, rules);
  return rules;
}

/** Who asks must not count: two texts are not alike because both name a country. */
function namesOfCountries(language: string): string[] {
  if (!isLocale(language)) return [];
  return COUNTRY_CODES.flatMap((code) => [...wordsIn(countryName(code, language))]);
}
