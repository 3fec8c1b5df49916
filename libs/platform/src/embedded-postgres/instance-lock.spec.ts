import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryInUse, lockDataDirectory } from './instance-lock.js';

const LISTENER = `require('node:net').createServer().listen(process.argv[1], () => process.stdout.write('listening'))`;

let directory: string;

/** What a process leaves behind that had the lock and was killed. */
async function leaveBehind(name: string): Promise<void> {
  const holder = spawn(process.execPath, ['-e', LISTENER, join(directory, name)]);
  await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'close');
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mutua-lock-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

describe('the lock of a data directory', () => {
  it('lies in the directory, is refused to a second, is given again after the first, and leaves nothing', async () => {
    const first = await lockDataDirectory(directory);
    expect(await readdir(directory)).toEqual([expect.stringMatching(/^in-use-.+\.sock$/)]);
    await expect(lockDataDirectory(directory)).rejects.toThrow(DataDirectoryInUse);
    await first.release();
    await (await lockDataDirectory(directory)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is free when its holder was killed', async () => {
    const name = 'in-use-00000000-0000-4000-8000-000000000000.sock';
    await leaveBehind(name);
    expect(await readdir(directory)).toEqual([name]);
    const lock = await lockDataDirectory(directory);
    expect(await readdir(directory)).not.toContain(name);
    await lock.release();
  });

  it('is never given twice to those who ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDirectory(directory)));
    const given = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(given.length).toBeLessThanOrEqual(1);
    for (const { reason } of asked.filter((one) => one.status === 'rejected'))
      expect(reason).toBeInstanceOf(DataDirectoryInUse);
    for (const lock of given) await lock.release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('works where the path is longer than the address of a socket may be', async () => {
    const long = join(directory, 'a'.repeat(120));
    await mkdir(long);
    const lock = await lockDataDirectory(long);
    await expect(lockDataDirectory(long)).rejects.toThrow(DataDirectoryInUse);
    await lock.release();
    expect(await readdir(long)).toEqual([]);
  });
});
