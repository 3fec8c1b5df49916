import type { Locale } from '@mutua/vocabulary';
import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ru } from './ru.js';
import type { Templates } from './template.js';
import { zh } from './zh.js';

export const TEMPLATES: Readonly<Record<Locale, Templates>> = { ar, en, es, fr, ru, zh };
