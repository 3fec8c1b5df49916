/**
 * Holds that the portal's texts are whole: every key in every language, each a message that ICU can read, with the arguments
 * that it has in English. That the code asks only for keys that exist is the compiler's to hold.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

const FOLDER = join(import.meta.dirname, '../apps/portal/src/locales');
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** All texts of a file by their key. */
function flatten(value, prefix = '') {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

/** The names of what is filled in, the options of plurals and choices included. */
function argumentsOf(message) {
  const names = new Set();
  const visit = (elements) => {
    for (const element of elements) {
      // 0 is text, 7 the number of a plural
      if (element.type !== 0 && element.type !== 7) names.add(element.value);
      for (const option of Object.values(element.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en').getAst());
  return [...names].sort().join(', ');
}

/** What is wrong with the texts in a folder of languages, a line each. */
export async function complaints(folder = FOLDER) {
  const found = [];
  const namespaces = (await readdir(join(folder, 'en'))).sort();
  const english = new Map();
  for (const file of namespaces) {
    english.set(file, new Map(flatten(JSON.parse(await readFile(join(folder, 'en', file), 'utf8')))));
  }
  for (const language of LANGUAGES) {
    for (const [file, expected] of english) {
      const text = await readFile(join(folder, language, file), 'utf8').catch(() => '{}');
      const texts = new Map(flatten(JSON.parse(text)));
      const at = (key) => `${language}/${file}: ${key}`;
      for (const key of expected.keys()) if (!texts.get(key)?.trim()) found.push(`${at(key)} is missing`);
      for (const [key, message] of texts) {
        if (!expected.has(key)) found.push(`${at(key)} is not in en`);
        else found.push(...differences(at(key), message, expected.get(key)));
      }
    }
  }
  return found;
}

function differences(place, message, english) {
  try {
    const [ours, theirs] = [argumentsOf(message), argumentsOf(english)];
    return ours === theirs ? [] : [`${place} fills in "${ours}", en "${theirs}"`];
  } catch (error) {
    return [`${place} cannot be read: ${error.message}`];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await complaints();
  for (const line of found) process.stderr.write(`${line}\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
