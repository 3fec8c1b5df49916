/**
 * Holds that the portal's texts are whole: every key in every language, each a message that ICU can read, with the arguments
 * that it has in English; and that there is one for every problem that people meet. That the code asks only for keys that exist
 * is the compiler's to hold.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

const FOLDER = join(import.meta.dirname, '../apps/portal/src/locales');
const LIBRARIES = join(import.meta.dirname, '../libs');
const SOURCE = /[\\/]src[\\/].*(?<!\.spec)\.ts$/;
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

/** Codes of what only programs do wrong: no page asks so. What the portal does not know it shows in the server's own words. */
const ONLY_PROGRAMS = new Set([
  'api-key-unusable',
  'body-required',
  'invalid-if-match',
  'key-required',
  'precondition-required',
  'replay-failed',
  'scope-required',
  'unreasonable-body',
]);
const REFUSAL = /new Refused\(\s*'[a-z-]+',\s*'([a-z-]+)'/g;

/** The codes with which services refuse what people do, and for which the portal has no words in their language, a line each. */
export async function speechless(libraries = LIBRARIES, folder = FOLDER) {
  const { problem } = JSON.parse(await readFile(join(folder, 'en/shell.json'), 'utf8'));
  const codes = new Set();
  for (const file of await readdir(libraries, { recursive: true })) {
    if (!SOURCE.test(file)) continue;
    const text = await readFile(join(libraries, file), 'utf8');
    for (const [, code] of text.matchAll(REFUSAL)) codes.add(code);
  }
  return [...codes]
    .filter((code) => !Object.hasOwn(problem, code) && !ONLY_PROGRAMS.has(code))
    .map((code) => `en/shell.json: problem.${code} is missing, with which a service refuses`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = [...(await complaints()), ...(await speechless())];
  for (const line of found) process.stderr.write(`${line}\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
