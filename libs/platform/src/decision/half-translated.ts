import type { FieldError } from './refused.js';

interface HalfTranslated {
  readonly title: string;
  readonly summary: string;
}

/** What is missing of translations, each of which needs both a title and a summary before anybody else reads it. */
export function halfTranslated(translations: readonly HalfTranslated[] = []): FieldError[] {
  return translations.flatMap((translation, index) =>
    (['title', 'summary'] as const)
      .filter((field) => translation[field].trim() === '')
      .map((field) => ({
        pointer: `/translations/${index}/${field}`,
        detail: `translate the ${field}, or leave this translation out`,
      })),
  );
}
