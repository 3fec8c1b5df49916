import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Installation } from './api/installation.js';
import { startAppProcess } from './process/app-process.js';
import type { RunningMutua } from './process/running-mutua.js';
import { report } from './walkthrough/report.js';
import { walkThrough } from './walkthrough/walkthrough.js';

const USAGE = `npm run demo -- [--distributed] [--keep] [--matches <file>] [--origin <address> --data-dir <folder>]
  --distributed  run every service as a process of its own, with Kafka between them (it needs Docker, or Java 17 and Maven)
  --keep         leave Mutua running afterwards, until Ctrl-C; in one process, with sample people whom anybody may be
  --matches      write the matches to this file, as JSON, in an order that is the same at every run
  --origin       use the Mutua that runs there, which should be empty, instead of starting one
  --data-dir     with --origin: the folder that holds its signing key`;
const DEFAULT_WIDTH = 140;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Somebody pressed Ctrl-C, or Mutua ended by itself. */
class Interrupted extends Error {}

function readArguments() {
  try {
    const options = {
      distributed: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      matches: { type: 'string' },
      origin: { type: 'string' },
      'data-dir': { type: 'string' },
    } as const;
    const { origin, 'data-dir': dataDirectory, ...rest } = parseArgs({ options }).values;
    return { ...rest, running: runningOne(origin, dataDirectory) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

/** A Mutua that runs, and where its signing key is. */
type Installed = Pick<RunningMutua, 'origin' | 'dataDirectory' | 'describe'>;

function runningOne(origin?: string, dataDirectory?: string): Installed | null {
  if (origin === undefined && dataDirectory === undefined) return null;
  if (origin === undefined || dataDirectory === undefined)
    throw new Error('--origin and --data-dir go together.');
  if (!URL.canParse(origin)) throw new Error(`${origin} is no address.`);
  return { origin, dataDirectory, describe: `Mutua runs at ${origin}.` };
}

const stopSignal = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
});

/** Does the work, unless somebody stops us or the app ends first. */
async function unlessStopped<T>(app: RunningMutua, work: Promise<T>): Promise<T> {
  const stopped = stopSignal.then(() => Promise.reject(new Interrupted('The demo was stopped.')));
  const died = app.ended.then(({ complaints }) =>
    Promise.reject(new Interrupted(`Mutua ended by itself.\n${complaints}`)),
  );
  return Promise.race([work, stopped, died]);
}

async function demo(app: Installed, startedAt: number, matchesFile?: string): Promise<void> {
  const seconds = () => `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
  say(`[${seconds()}] ${app.describe}`);
  const installation = await Installation.at(app.origin, app.dataDirectory);
  const walked = await walkThrough(installation, (line) => say(`[${seconds()}] ${line}`));
  say(report(walked, process.stdout.columns ?? DEFAULT_WIDTH));
  if (matchesFile !== undefined) await writeFile(matchesFile, `${JSON.stringify(walked.matches, null, 2)}\n`);
  say(JSON.stringify({ ...walked.totals, elapsed_ms: Math.round(performance.now() - startedAt) }));
}

/** @param withPeople whether somebody will look at it, and may be one of the sample people */
async function startOne(dataDirectory: string, withPeople: boolean): Promise<RunningMutua> {
  const app = await startAppProcess(dataDirectory, { env: { MUTUA_DEMO: String(withPeople) } });
  return { ...app, describe: `Mutua runs on an empty database at ${app.origin}.` };
}

/** What starts brokers is for developers, and not in the image. */
async function startSeveral(dataDirectory: string): Promise<RunningMutua> {
  const { startDistributed } = await import('./process/distributed-process.js');
  return startDistributed(dataDirectory);
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  const { distributed, keep, matches, running } = readArguments();
  if (running) return demo(running, startedAt, matches);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-demo-'));
  try {
    const app = distributed ? await startSeveral(dataDirectory) : await startOne(dataDirectory, keep);
    try {
      await unlessStopped(app, demo(app, startedAt, matches));
      if (keep) {
        process.stderr.write(
          `Mutua goes on at ${app.origin}; its data are in ${dataDirectory}, and go with it. Ctrl-C ends it.\n`,
        );
        await Promise.race([stopSignal, app.ended]);
      }
    } finally {
      const { code, complaints } = await app.stop();
      if (code !== 0) process.stderr.write(`Mutua did not stop as it should (${code}).\n${complaints}`);
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`The demo failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
