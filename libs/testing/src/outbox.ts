import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';

/** The mails that an installation without a mail server puts into files. */
export class Outbox {
  private constructor(readonly dataDirectory: string) {}

  static async open(): Promise<Outbox> {
    return new Outbox(await mkdtemp(join(tmpdir(), 'mutua-outbox-')));
  }

  async close(): Promise<void> {
    await rm(this.dataDirectory, { recursive: true, force: true });
  }

  /** The mails to an address, oldest first. */
  async to(address: string): Promise<string[]> {
    const folder = join(this.dataDirectory, 'outbox');
    const names = (await readdir(folder).catch(() => [])).sort();
    const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return mails.filter((mail) => mail.startsWith(`To: ${address}\n`));
  }

  /** Waits until there are so many mails to an address; the newest one. */
  async newest(address: string, howMany: number): Promise<string> {
    return eventually(async () => {
      const mails = await this.to(address);
      if (mails.length !== howMany) throw new Error(`${mails.length} mails to ${address}`);
      return mails.at(-1) ?? '';
    });
  }
}

/** What stands behind # in the link of a mail. */
export function tokenIn(mail: string): string {
  return /#([\w-]{43})/.exec(mail)?.[1] ?? '';
}
