import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import type { Translation } from '@mutua/vocabulary';
import { StandardField, TextField, ValuesField } from '../fields.js';
import { LANGUAGE } from './standards.js';

/** The six official languages of the United Nations, and a few more of the country's own. */
const MOST_TRANSLATIONS = 10;

/** What a need or an offer says in a language other than that it was written in. */
export class TranslationDto implements Translation {
  @StandardField(LANGUAGE, { example: 'ar' }) language!: string;
  @TextField({ max: 200, line: true, optional: true }) title = '';
  @TextField({ max: 5_000, optional: true }) summary = '';

  toTranslation(): Translation {
    return { language: this.language, title: this.title, summary: this.summary };
  }
}

/** Title and summary in other languages than `contentLanguage`, each language once. */
export function TranslationsField(): PropertyDecorator {
  return applyDecorators(
    ValuesField(() => TranslationDto, {
      optional: true,
      maxItems: MOST_TRANSLATIONS,
      description:
        'Title and summary in other languages, each language once, and not that of the original (contentLanguage)',
    }),
    EachLanguageOnce(),
  );
}

function EachLanguageOnce(): PropertyDecorator {
  return ValidateBy({
    name: 'eachLanguageOnce',
    validator: {
      validate: (_, args) => languageGivenAgain(args?.object ?? {}) === null,
      defaultMessage: (args) =>
        `${args?.property} must have each language once, and not that of the original: ${languageGivenAgain(args?.object ?? {})} is there already`,
    },
  });
}

/** What is wrong with the list itself is said by its other checks. */
function languageGivenAgain(content: object): string | null {
  const { contentLanguage, translations } = content as Record<string, unknown>;
  if (!Array.isArray(translations)) return null;
  const given: unknown[] = [contentLanguage];
  for (const translation of translations as unknown[]) {
    const { language } = (translation ?? {}) as { language?: unknown };
    if (typeof language === 'string' && given.includes(language)) return language;
    given.push(language);
  }
  return null;
}
