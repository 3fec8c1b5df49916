import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './browser.js';

const LOCALES = join(import.meta.dirname, '../../../portal/src/locales');

interface Texts {
  readonly [name: string]: string | Texts;
}

/** The words of the portal in a language: `form:need.title` is what the part `form` says under `need.title`. */
export function textsIn(language: Language): (key: string) => string {
  const parts = new Map<string, Texts>();
  return (key) => {
    const [part = '', path = ''] = key.split(':');
    const texts =
      parts.get(part) ?? (JSON.parse(readFileSync(join(LOCALES, language, `${part}.json`), 'utf8')) as Texts);
    parts.set(part, texts);
    let found: string | Texts | undefined = texts;
    for (const name of path.split('.')) found = typeof found === 'object' ? found[name] : undefined;
    if (typeof found !== 'string') throw new Error(`No text ${key} in ${language}`);
    return found;
  };
}

/** The same, as far as it is fixed, as the beginning of a name, whatever spaces stand in it: French ones do not break. */
export function beginning(text: string): RegExp {
  const [fixed = ''] = text.split('{');
  const literal = fixed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`^\\s*${literal}`);
}
