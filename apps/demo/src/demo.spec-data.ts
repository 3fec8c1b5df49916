import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Match } from './walkthrough/match-table.js';

const DEMO = join(import.meta.dirname, '../../../build/demo.js');

/** What a run of the demo has shown. */
export interface DemoRun {
  readonly lines: readonly string[];
  readonly matches: readonly Match[];
  /** The figures of the last line; how long it took is left out, because that is another one every time. */
  readonly totals: Readonly<Record<string, number>>;
  /** What is left in the temporary folder. */
  readonly leftovers: readonly string[];
}

/** Runs the demo in a temporary folder of its own, as `npm run demo -- <options>` does. */
export async function runDemo(...options: readonly string[]): Promise<DemoRun> {
  const directory = await mkdtemp(join(tmpdir(), 'mutua-demo-spec-'));
  // the database's account must pass through
  await chmod(directory, 0o755);
  try {
    const file = join(directory, 'matches.json');
    const { stdout } = await promisify(execFile)(process.execPath, [DEMO, '--matches', file, ...options], {
      env: { ...process.env, TMPDIR: directory },
    });
    const lines = stdout.trim().split('\n');
    const { elapsed_ms: _time, ...totals } = JSON.parse(lines.at(-1) ?? '') as Record<string, number>;
    const matches = JSON.parse(await readFile(file, 'utf8')) as Match[];
    return { lines, matches, totals, leftovers: await readdir(directory) };
  } finally {
    await rm(directory, { recursive: true });
  }
}
