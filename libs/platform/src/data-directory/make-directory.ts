import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const ONLY_OURS = 0o700;
const AS_THE_SYSTEM_HAS_IT = 0o777;

/**
 * Makes a folder that only we read, and those above it that are missing; nothing is done where it is. `mkdir` of Node with `recursive`
 * never ends where the system says of a folder in one that is there that it is not (in `/proc`).
 *
 * @throws Error of the system when it cannot be made, or is no folder
 */
export async function makeDirectory(directory: string, mode = ONLY_OURS): Promise<void> {
  try {
    await mkdir(directory, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await isDirectory(directory))) return;
    const above = dirname(directory);
    if (code !== 'ENOENT' || above === directory || (await isDirectory(above))) throw error;
    await makeDirectory(above, AS_THE_SYSTEM_HAS_IT);
    await mkdir(directory, mode);
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
