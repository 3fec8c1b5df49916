import i18next, { type BackendModule } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { recallSession } from '../session/remembered-session.js';
import {
  browserLanguage,
  chosenLanguage,
  directionOf,
  forgetChoice,
  LANGUAGES,
  rememberLanguage,
  type Language,
} from './languages.js';

const texts = import.meta.glob<{ default: object }>('../locales/*/*.json');

/** Fetches the texts of one language and part when they are first needed. */
const fetched: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = texts[`../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`No texts: ${language}/${namespace}`), null);
    load().then(
      ({ default: found }) => done(null, { ...found }),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Resolves when the texts of the shell are there. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  });
  await i18next
    .use(ICU)
    .use(fetched)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage() ?? recallSession()?.user.locale ?? browserLanguage(),
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      ns: ['shell'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Speaks another language from now on, and in this browser ever after. */
export async function speak(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

/** Speaks the language that a person has just put into their profile, whatever was chosen in this browser before. */
export async function followProfile(language: Language): Promise<void> {
  forgetChoice();
  await i18next.changeLanguage(language);
}

/** Follows a person's profile, unless they have chosen in this browser. */
export async function speakUnlessChosen(language: Language): Promise<void> {
  if (chosenLanguage() === null && i18next.language !== language) await i18next.changeLanguage(language);
}
