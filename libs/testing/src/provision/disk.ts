import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provide, type Provided } from './provision.js';

const run = promisify(execFile);
const CHUNK = Buffer.alloc(65_536);

/** Says why there is none; set by the set-up of the tests. */
export const DISK_MISSING_VARIABLE = 'MUTUA_TEST_DISK_MISSING';

/** Enough for a broker and what a test sends. */
const MEGABYTES = 64;

/** A small disk of a test's own, which it may fill to the last byte. */
export interface TestDisk {
  readonly path: string;
  /** Takes all the room there is, until it is freed. */
  fill(): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Only the administrator of a machine may mount one.
 *
 * @throws NotProvided
 */
export function provideDisk(): Promise<Provided<TestDisk>> {
  return provide('A disk to fill', [{ from: 'a mount in memory', open: diskInMemory }]);
}

async function diskInMemory(): Promise<TestDisk> {
  const path = await mkdtemp(join(tmpdir(), 'mutua-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'mutua-test', path]);
  } catch (error) {
    await rm(path, { recursive: true });
    throw error;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => writeUntilFull(ballast),
    free: () => rm(ballast),
    remove: async () => {
      await run('umount', [path]);
      await rm(path, { recursive: true });
    },
  };
}

async function writeUntilFull(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (;;) await file.write(CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}
