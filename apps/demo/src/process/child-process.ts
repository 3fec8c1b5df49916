import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ProcessPlan {
  /** The JavaScript file to run. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Arguments of Node.js itself, before the script. */
  readonly nodeArguments?: readonly string[];
}

/** How a process ended, and what it said of it on stderr. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly complaints: string;
}

/** A Node.js process of ours that has said on stdout that it is ready. */
export interface ChildProcess {
  readonly pid: number;
  /** The address in the line in which it said so. */
  readonly origin: string;
  readonly ended: Promise<Ending>;
  /** Asks it to end (SIGINT) and waits until it has. */
  stop(): Promise<Ending>;
  /** Ends it without asking (SIGKILL). */
  kill(): Promise<Ending>;
}

/** The process ended, or said nothing in time, instead of becoming ready. */
export class DidNotStart extends Error {}

const READY = /(?:is ready|answers) at (http:\/\/\S+)/;
const START_WITHIN_MS = 180_000;

/**
 * Starts a script in a process of its own and waits for its line "… is ready at <address>", or that it answers there.
 *
 * @throws DidNotStart with what the process said on stderr
 */
export async function startProcess({ script, env, nodeArguments = [] }: ProcessPlan): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...nodeArguments, script], {
    env: { ...process.env, ...env },
    // a group of its own: Ctrl-C reaches only us, and we stop it in good order
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(child, 'close').then(([code, signal]): Ending => {
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, complaints };
  });
  const send = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const origin = await Promise.race([
    readyLine(child.stdout.setEncoding('utf8')),
    ended.then(() => null),
    timeout(START_WITHIN_MS),
  ]);
  if (origin === null) {
    await send('SIGKILL');
    throw new DidNotStart(complaints.trim() || `${script} said nothing within ${START_WITHIN_MS / 1_000} s`);
  }
  return { pid: child.pid ?? 0, origin, ended, stop: () => send('SIGINT'), kill: () => send('SIGKILL') };
}

function readyLine(stdout: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    // read on to the end: a full pipe would stop the process
    stdout.on('data', (text: string) => {
      said = (said + text).slice(-10_000);
      const origin = READY.exec(said)?.[1];
      if (origin !== undefined) resolve(origin);
    });
  });
}

function timeout(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms).unref());
}
