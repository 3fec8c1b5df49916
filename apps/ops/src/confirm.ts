import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { NotDone } from './failed.js';

/** Who can be asked. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  /** `--yes` was given. */
  readonly yes: boolean;
}

/**
 * Lets a dangerous step go on only when somebody wants it.
 *
 * @param what what will happen, as a sentence
 * @throws NotDone
 */
export async function confirm(what: string, { input, output, yes }: Terminal): Promise<void> {
  if (yes) return;
  if (!input.isTTY) throw new NotDone(`${what} Nobody is here to be asked: add --yes.`);
  const lines = createInterface({ input, output });
  try {
    const answer = await lines.question(`${what} Go on? [y/N] `);
    if (!/^y(es)?$/i.test(answer.trim())) throw new NotDone('Nothing was done.');
  } finally {
    lines.close();
  }
}
