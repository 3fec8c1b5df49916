import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lint } from './lint.spec-data.js';

interface Checks {
  complaints(folder: string): Promise<string[]>;
  speechless(libraries: string, folder: string): Promise<string[]>;
}

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const { complaints, speechless } = (await import(
  join(import.meta.dirname, '../../../tools/check-texts.mjs')
)) as Checks;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutua-texts-'));
  for (const language of LANGUAGES)
    await put(`${language}/shell.json`, { greeting: 'Hello {name}', problem: { 'not-found': 'Not here' } });
});

afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
}

it('passes texts that are whole in every language', async () => {
  expect(await complaints(folder)).toEqual([]);
});

it.each([
  ['is missing', { problem: { 'not-found': 'x' } }, 'fr/shell.json: greeting is missing'],
  [
    'is only in another language',
    { greeting: 'x {name}', more: 'y', problem: { 'not-found': 'x' } },
    'fr/shell.json: more is not in en',
  ],
  [
    'fills in something else',
    { greeting: 'Bonjour {nom}', problem: { 'not-found': 'x' } },
    'fr/shell.json: greeting fills in "nom", en "name"',
  ],
])('complains of a text that %s', async (_, french, complaint) => {
  await put('fr/shell.json', french);
  expect(await complaints(folder)).toEqual([complaint]);
});

it('complains of a refusal for which people would have no words in their language', async () => {
  const refuse = (code: string) => `throw new Refused(\n  'conflict',\n  '${code}',\n  'No.');`;
  await put('libs/needs/src/known.ts', refuse('not-found'));
  await put('libs/needs/src/new.ts', refuse('brand-new'));
  await put('libs/needs/src/programs.ts', refuse('key-required'));
  await put('libs/needs/src/some.spec.ts', refuse('of-a-test'));
  expect(await speechless(join(folder, 'libs'), folder)).toEqual([
    'en/shell.json: problem.brand-new is missing, with which a service refuses',
  ]);
});

it('fails the lint when a page has a text of its own', async () => {
  const page = (content: string) =>
    ['apps/portal/src/help/page.tsx', `export const Page = () => <p>${content}</p>;`] as const;
  const [own, of] = await lint([page('Welcome'), page('{text}')]);
  expect(own!.map(({ ruleId }) => ruleId)).toContain('i18next/no-literal-string');
  expect(of!.map(({ ruleId }) => ruleId)).not.toContain('i18next/no-literal-string');
});
