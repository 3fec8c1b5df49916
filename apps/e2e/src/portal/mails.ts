import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from './browser.js';

/** The newest link to a page in the mails to an address; it waits for the mail. */
export async function linkTo(page: string, address: string): Promise<string> {
  const folder = process.env['MUTUA_MAILS'] ?? '';
  const found: string[] = [];
  await expect
    .poll(async () => {
      const names = (await readdir(folder).catch(() => [])).sort();
      const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
      const links = mails
        .filter((mail) => mail.includes(address))
        .flatMap((mail) => new RegExp(`http\\S+/${page}#\\S+`).exec(mail) ?? []);
      found.splice(0, found.length, ...links);
      return links.length;
    })
    .toBeGreaterThan(0);
  return found.at(-1) ?? '';
}
