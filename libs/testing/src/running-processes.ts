import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export interface SystemProcess {
  readonly pid: number;
  /** What it was started with. */
  readonly commandLine: string;
}

/**
 * The processes that run on this machine; one that ended and was not yet cleared away by its parent (state Z) does not.
 * A bare container has no `ps`, so that on Linux the system is asked itself.
 */
export function runningProcesses(): Promise<SystemProcess[]> {
  return existsSync('/proc/self/stat') ? fromProc() : fromPs();
}

async function fromProc(): Promise<SystemProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const seen = await Promise.all(pids.map((pid) => readProcess(pid).catch(() => null)));
  return seen.filter((process) => process !== null);
}

/** @throws when the process has ended since it was listed */
async function readProcess(pid: string): Promise<SystemProcess | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // the state follows the name, which stands in brackets and may itself hold some
  const state = stat.slice(stat.lastIndexOf(')') + 2)[0];
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  return state === 'Z' ? null : { pid: Number(pid), commandLine: words.replaceAll('\0', ' ').trim() };
}

async function fromPs(): Promise<SystemProcess[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,stat=,args=']);
  return stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null && !found[2]?.startsWith('Z'))
    .map((found) => ({ pid: Number(found?.[1]), commandLine: found?.[3] ?? '' }));
}
