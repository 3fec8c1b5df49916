import { expect, it } from '@jest/globals';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenIssuer } from '../token-issuer/index.js';
import { makeDirectory } from './make-directory.js';
import { UnusableDataDirectory } from './unusable-data-directory.js';

it('a folder is made with those above it, and left as it is where it is there', async () => {
  const root = await mkdtemp(join(tmpdir(), 'mutua-folder-'));
  try {
    const folder = join(root, 'a/b/c');
    await makeDirectory(folder);
    await makeDirectory(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, 'a'))).mode & 0o005).toBe(0o005);
    await writeFile(join(root, 'file'), '');
    await expect(makeDirectory(join(root, 'file'))).rejects.toThrow(/EEXIST/);
    await expect(makeDirectory(join(root, 'file/in-it'))).rejects.toThrow(/ENOTDIR/);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

it('a folder that cannot be made is refused, and not tried for ever', async () => {
  await expect(makeDirectory('/proc/mutua/data')).rejects.toThrow();
  await expect(TokenIssuer.load('/proc/mutua/data')).rejects.toThrow(UnusableDataDirectory);
});
