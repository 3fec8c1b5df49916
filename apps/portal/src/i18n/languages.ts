/** The six official languages of the United Nations. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself: whoever looks for theirs may read no other. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

const CHOICE = 'mutua.language';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language to ask the services for. */
export function localeOf(language: string): Language {
  return isLanguage(language) ? language : 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur|ps|ckb|dv|sd|ug|yi)\b/.test(language) ? 'rtl' : 'ltr';
}

/** What the person chose in this browser; null when they never did. */
export function chosenLanguage(): Language | null {
  const chosen = localStorage.getItem(CHOICE);
  return isLanguage(chosen) ? chosen : null;
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(CHOICE, language);
}

export function forgetChoice(): void {
  localStorage.removeItem(CHOICE);
}

/** The first of the browser's languages that there is. */
export function browserLanguage(): Language {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}
