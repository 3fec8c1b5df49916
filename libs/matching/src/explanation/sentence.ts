import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale, Localized } from '@mutua/vocabulary';
import { typeset } from './typography.js';
import type { Words } from './words.js';

export type SentenceValues = Readonly<Record<string, string | number>>;

/**
 * A sentence as a template in each official language (ICU MessageFormat), with the values that a subject puts into it.
 * Explanations are made of such sentences only, never of free text (matching.md, explanation record).
 */
export interface Sentence<Subject> {
  readonly templates: Localized;
  /** Null if the sentence does not apply to this subject. */
  values(subject: Subject, words: Words): SentenceValues | null;
}

/** Those of the sentences that apply to the subject, in the language of the words. */
export function sayAll<Subject>(
  sentences: readonly Sentence<Subject>[] | undefined,
  subject: Subject,
  words: Words,
): string[] {
  return (sentences ?? []).flatMap((sentence) => {
    const values = sentence.values(subject, words);
    return values === null ? [] : [fill(sentence.templates, words.locale, values)];
  });
}

/**
 * The template of a language, filled.
 *
 * @throws Error if the template names a value that is not given
 */
export function fill(templates: Localized, locale: Locale, values: SentenceValues): string {
  return typeset(String(messageOf(templates[locale], locale).format({ ...values })), locale);
}

// Parsing a template costs far more than filling it; the templates are few and fixed.
const messages = new Map<string, IntlMessageFormat>();

function messageOf(template: string, locale: Locale): IntlMessageFormat {
  const key = `${locale} ${template}`;
  const known = messages.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(template, locale);
  messages.set(key, message);
  return message;
}
