import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');

export interface Finding {
  readonly ruleId: string;
  readonly message: string;
}

/** Lints texts as if they were files, outside the test's own module loader. */
export async function lint(files: readonly (readonly [string, string])[]): Promise<Finding[][]> {
  const script = join(root, 'tools/lint-texts.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(files)], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false' },
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as Finding[][];
}
