import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceUnavailableException } from '@nestjs/common';
import { AwsClient } from 'aws4fetch';
import type { DirectorySettings } from '../settings.js';

/** Keeps the bytes of files by their ids. */
export interface FileStore {
  put(id: string, bytes: Buffer, type: string): Promise<void>;
  /** @returns null when they are gone */
  get(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
}

const ANSWER_WITHIN_MS = 30_000;

/** The bytes of a file can be neither kept nor given now. */
class StorageAway extends ServiceUnavailableException {
  constructor(what: string, cause?: unknown) {
    super(`The storage of files ${what}; try again soon.`, { cause });
  }
}

/** Storage that speaks S3 where the settings name it, else a folder of the data directory. */
export function fileStoreOf({
  s3,
  dataDirectory,
}: Pick<DirectorySettings, 's3' | 'dataDirectory'>): FileStore {
  return s3 ? bucket(s3) : folder(join(dataDirectory, 'attachments'));
}

function folder(path: string): FileStore {
  return {
    async put(id, bytes) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      await writeFile(join(path, id), bytes, { mode: 0o600, flag: 'wx' });
    },
    async get(id) {
      return readFile(join(path, id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
    async remove(id) {
      await rm(join(path, id), { force: true });
    },
  };
}

function bucket({
  url,
  region,
  accessKeyId,
  secretAccessKey,
}: NonNullable<DirectorySettings['s3']>): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const send = (id: string, init: RequestInit) =>
    client
      .fetch(`${url}/${id}`, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
      .catch((cause: unknown) => {
        throw new StorageAway('does not answer', cause);
      });
  return {
    async put(id, bytes, type) {
      assertDone(
        await send(id, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': type } }),
      );
    },
    async get(id) {
      const response = await send(id, { method: 'GET' });
      if (response.status === 404) return null;
      assertDone(response);
      return Buffer.from(await response.arrayBuffer());
    },
    async remove(id) {
      const response = await send(id, { method: 'DELETE' });
      if (response.status !== 404) assertDone(response);
    },
  };
}

function assertDone({ ok, status }: Response): void {
  if (!ok) throw new StorageAway(`answered ${status}`);
}
