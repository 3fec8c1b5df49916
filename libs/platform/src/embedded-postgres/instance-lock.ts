import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnusableDataDirectory } from '../data-directory/index.js';

/** Another Mutua runs on the data directory. */
export class DataDirectoryInUse extends UnusableDataDirectory {
  constructor(directory: string) {
    super(
      `another Mutua is running on the data directory ${directory}; stop it, or set MUTUA_DATA_DIR to another one`,
    );
  }
}

/** Held as long as this process uses a data directory. */
export interface InstanceLock {
  release(): Promise<void>;
}

const NAME = /^in-use-[\da-f-]+\.sock$/;
/** What an address of a socket may take: `sun_path` has 104 bytes on some systems, with the zero at its end. */
const LONGEST_ADDRESS = 103;

/**
 * Takes a data directory for this process. The lock is a listening socket in the directory: the operating system frees
 * it when the process dies, however it dies, and whoever mounts the directory finds it, in whatever container and with
 * whatever folder for temporary files. Process ids, to which PostgreSQL's own lock goes, mean nothing between containers.
 *
 * Everybody listens at a name of their own first, and looks for others then: of two that start at once, the later sees
 * the earlier. A name is never used twice, so that what answers nobody can be removed by anybody.
 *
 * @throws DataDirectoryInUse when another process uses the directory
 * @throws UnusableDataDirectory when no socket can be made there
 */
export async function lockDataDirectory(directory: string): Promise<InstanceLock> {
  if (process.platform === 'win32') return lockByPipe(directory);
  const own = `in-use-${randomUUID()}.sock`;
  const near = await nearPathOf(directory, own.length);
  try {
    const server = await listenAt(join(near.path, own)).catch((error: unknown) => {
      throw new UnusableDataDirectory(
        `the data directory ${directory} cannot be locked: ${(error as Error).message}`,
      );
    });
    const release = () => end(server, join(directory, own));
    const others = (await readdir(directory)).filter((name) => NAME.test(name) && name !== own);
    for (const other of others) {
      if (await answers(join(near.path, other))) {
        await release();
        throw new DataDirectoryInUse(directory);
      }
      // a process that was killed left it behind
      await rm(join(directory, other), { force: true });
    }
    return { release };
  } finally {
    await near.forget();
  }
}

/** Windows keeps the names of pipes itself, for all of the machine, and takes them back when the process dies. */
async function lockByPipe(directory: string): Promise<InstanceLock> {
  const name = createHash('sha256').update(await realpath(directory));
  const server = await listenAt(`\\\\.\\pipe\\mutua-${name.digest('hex')}`).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new DataDirectoryInUse(directory) : error;
  });
  return { release: () => end(server) };
}

/** A path to the directory by which the address of a socket in it is short enough: itself, or a link for the moment. */
async function nearPathOf(
  directory: string,
  nameLength: number,
): Promise<{ path: string; forget(): Promise<void> }> {
  if (Buffer.byteLength(directory) + 1 + nameLength <= LONGEST_ADDRESS)
    return { path: directory, forget: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'mutua-'));
  const path = join(folder, 'd');
  await symlink(directory, path);
  return { path, forget: () => rm(folder, { recursive: true, force: true }) };
}

function listenAt(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

async function end(server: Server, file?: string): Promise<void> {
  // who looks meanwhile finds nothing, or somebody who listens
  if (file !== undefined) await rm(file, { force: true });
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Whether somebody listens; whoever may not ask must believe so. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
  });
}
