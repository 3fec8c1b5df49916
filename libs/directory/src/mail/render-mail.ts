import type { Locale } from '@mutua/vocabulary';
import type { MailKind, MailTemplate, MailTemplates, MailValues } from './mail-kind.js';
import { ar } from './templates/ar.js';
import { en } from './templates/en.js';
import { es } from './templates/es.js';
import { fr } from './templates/fr.js';
import { ru } from './templates/ru.js';
import { zh } from './templates/zh.js';

export const MAIL_TEMPLATES: Readonly<Record<Locale, MailTemplates>> = { ar, en, es, fr, ru, zh };

/** What stands in lines of its own, and is of the mail's language or of none. */
const APART: readonly (keyof MailValues)[] = ['link', 'settings', 'news'];
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Says a mail in the language of who gets it. A name that is written the other way does not turn the words around it. */
export function renderMail(kind: MailKind, locale: Locale, values: MailValues): MailTemplate {
  const { subject, body } = MAIL_TEMPLATES[locale][kind];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: keyof MailValues) => {
      const value = values[name] ?? '';
      return APART.includes(name) || locale !== 'ar'
        ? value
        : `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}`;
    });
  return { subject: fill(subject), body: fill(body) };
}
