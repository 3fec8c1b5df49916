/** Builds the portal, unless what it is made from is what it was made from last time: every start and test asks for a build. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const HERE = import.meta.dirname;
const STAMP = join(HERE, 'dist/.made-from');
const NOT_INPUT = /^(?:dist|compiled|node_modules|e2e|test-results)(?:$|[\\/])/;

async function fingerprint() {
  const hash = createHash('sha256');
  const entries = await readdir(HERE, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !NOT_INPUT.test(file.slice(HERE.length + 1)))
    .sort();
  for (const file of [...files, join(HERE, '../../package-lock.json')]) {
    const content = await readFile(file).catch(() => '');
    hash.update(`${file.slice(HERE.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const now = await fingerprint();
if ((await readFile(STAMP, 'utf8').catch(() => '')) !== now) {
  await build({ configFile: join(HERE, 'vite.config.mjs'), logLevel: 'warn' });
  await writeFile(STAMP, now);
}
