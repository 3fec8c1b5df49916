import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { codeList, LOCALES, type Locale } from '@mutua/vocabulary';

const root = resolve(import.meta.dirname, '../../..');
const glossary = readFileSync(resolve(root, 'docs/glossary.md'), 'utf8');
const COLUMNS: readonly Locale[] = ['en', 'ar', 'zh', 'fr', 'ru', 'es'];

/** Words for a likeness of two things, where a match of two organisations is meant; see the glossary. */
const AVOIDED: Partial<Record<Locale, RegExp>> = {
  ar: /مطابق|تطابق/,
  zh: /匹配(?!度)/,
  fr: /correspondance/i,
  ru: /совпаден/i,
  es: /coincidencia/i,
};

function rowsUnder(heading: string): string[][] {
  const [, section = ''] = glossary.split(`## ${heading}`);
  const table = section.split('\n## ')[0]?.match(/^\|.*\|$/gm) ?? [];
  return table.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** The texts in each language: one file a language, or one property a language. */
function textsIn(locale: Locale): string[] {
  const folder = resolve(root, 'libs/notifications/src/templates');
  const templates = readFileSync(resolve(folder, `${locale}.ts`), 'utf8').split('\n');
  const rules = resolve(root, 'libs/matching/src');
  const sentences = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('sentences.ts'))
    .flatMap((file) => readFileSync(resolve(rules, file), 'utf8').split('\n'))
    .filter((line) => new RegExp(`^\\s*(\\{ )?.*\\b${locale}: '`).test(line))
    .map((line) => line.slice(line.indexOf(`${locale}: '`)));
  return [...templates, ...sentences];
}

describe('the glossary', () => {
  it('has every term in the six languages', () => {
    const rows = rowsUnder('Terms of the platform');
    expect(rows.length).toBeGreaterThan(5);
    for (const cells of rows) expect(cells.filter((cell) => cell !== '')).toHaveLength(COLUMNS.length + 2);
  });

  it.each([
    ['cooperation-types', 'Types of cooperation'],
    ['country-groups', 'Groups of countries'],
  ] as const)('says %s as the code list does', (name, heading) => {
    const rows = rowsUnder(heading);
    expect(rows.length).toBeGreaterThan(2);
    for (const [code = '', ...labels] of rows) {
      const expected = COLUMNS.map(
        (locale) => codeList(name, locale).find((entry) => `\`${entry.code}\`` === code)?.label,
      );
      expect(labels).toEqual(expected);
    }
  });

  it.each(LOCALES)('gives the words that texts in %s use', (locale) => {
    const texts = textsIn(locale).join('\n').toLowerCase();
    const own = rowsUnder('Terms of the platform').filter(([id]) =>
      ['need', 'offer', 'match'].includes(id ?? ''),
    );
    expect(own).toHaveLength(3);
    for (const cells of own) {
      expect(texts).toContain(cells[COLUMNS.indexOf(locale) + 1]?.toLowerCase());
    }
  });

  it.each(Object.entries(AVOIDED))('and no text in %s uses a word to avoid', (locale, avoided) => {
    const wrong = textsIn(locale as Locale).filter((line) => avoided.test(line));
    expect(wrong).toEqual([]);
  });
});
