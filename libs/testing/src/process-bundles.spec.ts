import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');
const BUILD = join(ROOT, 'build');

const IMPORT = /^(?:import|export) (?:[^'"\n]* from )?"(?<from>[^"]+)";$/gm;
const LAZY_IMPORT = /\bimport\("(?<from>\.\/[^"]+)"\)/g;

const textOf = (file: string) => readFileSync(join(BUILD, file), 'utf8');
const namedBy = (pattern: RegExp, file: string) =>
  [...textOf(file).matchAll(pattern)].map(({ groups }) => groups?.['from'] ?? '');
const isOurs = (name: string) => name.startsWith('./');

/** The files that a process loads before it knows its settings. */
function loadedByStart(process: string): ReadonlySet<string> {
  const files = new Set([`${process}.js`]);
  // the first of them asks for source maps before it loads the others
  for (const name of namedBy(LAZY_IMPORT, `${process}.js`)) files.add(name.slice(2));
  for (const file of files) {
    for (const name of namedBy(IMPORT, file).filter(isOurs)) files.add(name.slice(2));
  }
  return files;
}

const apps = readdirSync(join(ROOT, 'apps')).filter((app) =>
  existsSync(join(ROOT, 'apps', app, 'src/main.ts')),
);

describe('the bundles of processes', () => {
  it.each(apps)('are there for %s', (app) => {
    expect(existsSync(join(BUILD, `${app}.js`))).toBe(true);
  });

  it('hold all that they load, but what is native', () => {
    const files = readdirSync(BUILD).filter((file) => file.endsWith('.js'));
    const outside = files.flatMap((file) => namedBy(IMPORT, file)).filter((name) => !isOurs(name));
    expect(new Set(outside.filter((name) => !isBuiltin(name)))).toEqual(new Set(['@node-rs/argon2']));
  });

  it.each(apps)('load no client of a broker or of Redis at the start of %s', (app) => {
    const packages = [...loadedByStart(app)].flatMap((file) => [
      ...new Set(textOf(file).match(/(?<=^\/\/ node_modules\/)(?:@[^/\n]+\/)?[^/\n]+/gm)),
    ]);
    expect(packages).toContain('reflect-metadata');
    expect(packages.filter((name) => /^(?:kafkajs|redis|@redis\/.*)$/.test(name))).toEqual([]);
  });

  it('tell by the source where an error comes from', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'mutua-bundles-'));
    await writeFile(join(directory, 'signing-key.json'), '{broken');
    const run = promisify(execFile)(process.execPath, [join(BUILD, 'import.js'), '--data-dir', directory]);
    await expect(run).rejects.toMatchObject({
      stderr: expect.stringMatching(/libs\/platform\/src\/token-issuer\/signing-key\.ts:\d+:\d+/),
    });
    await rm(directory, { recursive: true });
  });
});
