/** What an organisation wrote in one language, and in others. */
export interface Worded {
  readonly title?: string;
  readonly summary?: string;
  readonly contentLanguage?: string;
  readonly translations?: readonly Translation[];
}

/** One that is being written may be half there. */
export interface Translation {
  /** ISO 639 */
  readonly language: string;
  readonly title?: string;
  readonly summary?: string;
}

export interface Wording {
  /** ISO 639 */
  readonly language: string;
  readonly title: string;
  readonly summary: string;
}

/** All that can be read, the original first. */
export function wordingsOf(worded: Worded): readonly [Wording, ...Wording[]] {
  const { title = '', summary = '', contentLanguage = 'en', translations = [] } = worded;
  const whole = translations.flatMap(({ language, title, summary }) =>
    title && summary ? [{ language, title, summary }] : [],
  );
  return [{ language: contentLanguage, title, summary }, ...whole];
}

/**
 * What to show somebody first: their own language where the organisation wrote in it, else the original.
 *
 * @param reader ISO 639 code of the language they read the portal in
 */
export function wordingFor(worded: Worded, reader: string): Wording {
  const wordings = wordingsOf(worded);
  return wordings.find(({ language }) => language === reader) ?? wordings[0];
}
