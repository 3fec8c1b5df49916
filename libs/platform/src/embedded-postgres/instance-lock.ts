import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryInUse, UnusableDataDirectory } from './unusable-data-directory.js';

/** Held as long as this process uses a data directory. */
export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Takes a data directory for this process. The lock is a listening socket, so that the operating system frees it when
 * the process dies, however it dies; a lock file would outlive a kill.
 *
 * @throws UnusableDataDirectory when another process uses the directory
 */
export async function lockDataDirectory(directory: string): Promise<InstanceLock> {
  const address = socketAddress(await realpath(directory));
  let server = await tryListen(address);
  if (!server) {
    if (await answers(address)) {
      throw new DataDirectoryInUse(
        `another Mutua is running on the data directory ${directory}; stop it, or set MUTUA_DATA_DIR to another one`,
      );
    }
    await unlink(address);
    server = await tryListen(address);
  }
  if (!server)
    throw new UnusableDataDirectory(`the data directory ${directory} was taken by another process just now`);
  const held = server;
  return { release: () => new Promise((resolve) => held.close(() => resolve())) };
}

function socketAddress(directory: string): string {
  const name = `mutua-${createHash('sha256').update(directory).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function tryListen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
