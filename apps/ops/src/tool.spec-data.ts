import { execFile } from 'node:child_process';
import { join } from 'node:path';

const TOOL = join(import.meta.dirname, '../../../build/ops.js');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built tool as an operator's script would: nobody can be asked. */
export function runTool(env: Readonly<Record<string, string>>, ...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [TOOL, ...words],
      { env: { PATH: process.env['PATH'] ?? '', ...env }, maxBuffer: 10_000_000 },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

/** Runs it with `--json`, and reads what it prints. */
export async function askTool<T>(env: Readonly<Record<string, string>>, ...words: string[]): Promise<T> {
  const { code, stdout, stderr } = await runTool(env, ...words, '--json');
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
