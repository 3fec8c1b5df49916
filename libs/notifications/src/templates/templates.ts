import type { Locale } from '@mutua/vocabulary';
import { ar, arFacts } from './ar.js';
import { en, enFacts } from './en.js';
import { es, esFacts } from './es.js';
import { fr, frFacts } from './fr.js';
import { ru, ruFacts } from './ru.js';
import type { Facts, Templates } from './template.js';
import { zh, zhFacts } from './zh.js';

export const TEMPLATES: Readonly<Record<Locale, Templates>> = { ar, en, es, fr, ru, zh };

export const FACTS: Readonly<Record<Locale, Facts>> = {
  ar: arFacts,
  en: enFacts,
  es: esFacts,
  fr: frFacts,
  ru: ruFacts,
  zh: zhFacts,
};
