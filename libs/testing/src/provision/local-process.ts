import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestServer } from './test-server.js';

export interface LocalPlan {
  readonly command: string;
  readonly args: readonly string[];
  /** Its data, and nothing else: removed in the end. */
  readonly directory: string;
  readonly address: string;
  readonly port: number;
}

const START_WITHIN_MS = 150_000;
const STOP_WITHIN_MS = 15_000;
const LOOK_AGAIN_MS = 100;

/**
 * Runs a server as a child process until it listens.
 *
 * @throws Error with what it said last, when it ends or does not listen in time
 */
export async function startLocally(plan: LocalPlan): Promise<TestServer> {
  let child = await launch(plan);
  const stop = async () => {
    await end(child);
  };
  return {
    address: plan.address,
    ours: true,
    stop,
    start: async () => {
      await end(child);
      child = await launch(plan);
    },
    remove: async () => {
      await stop();
      await rm(plan.directory, { recursive: true, force: true });
    },
  };
}

async function launch({ command, args, port }: LocalPlan): Promise<ChildProcess> {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  }
  // a test run that is ended must not leave a server behind
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  const failed = once(child, 'error').then(([error]) => (said = String(error)));
  const giveUpAt = Date.now() + START_WITHIN_MS;
  while (!(await answers(port))) {
    const ended = child.exitCode !== null || child.pid === undefined;
    if (ended || Date.now() > giveUpAt) {
      if (child.pid === undefined) await failed;
      child.kill('SIGKILL');
      throw new Error(`${command} did not start: ${said.trim().split('\n').at(-1) ?? ''}`);
    }
    await delay(LOOK_AGAIN_MS);
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
