/** The six official languages of the United Nations, in the order of their English names, as BCP 47 tags. */
export const LOCALES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** A language in which the platform speaks to its users. */
export type Locale = (typeof LOCALES)[number];

/** A text in all six official languages. */
export type Localized = Readonly<Record<Locale, string>>;

/** Whether `x` is one of {@link LOCALES}, exactly as written there: 'fr' is, 'FR' and 'fr-CH' are not. */
export function isLocale(x: unknown): x is Locale {
  return LOCALES.some((locale) => locale === x);
}
