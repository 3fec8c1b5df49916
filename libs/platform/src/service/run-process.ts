import { UnusableKeys } from '../auth/token-keys.js';
import { InvalidConfig } from '../config/index.js';
import { CannotListen, DatabaseUnusable, PagesMissing } from '../context/index.js';
import { UnusableDataDirectory } from '../data-directory/index.js';
import { RedisUnusable } from '../redis/index.js';
import type { RunningService } from './start-service.js';

export interface ProcessPlan {
  /** What the process is called in what it says of itself. */
  readonly title: string;
  /** A refusal must come as a rejection, never thrown at the call. */
  start(onFatal: (error: Error) => void): Promise<RunningService>;
}

/** What the person who starts the process can mend: told without a stack. */
const FOR_THE_PERSON = [
  InvalidConfig,
  DatabaseUnusable,
  RedisUnusable,
  PagesMissing,
  CannotListen,
  UnusableDataDirectory,
  UnusableKeys,
];

/** How long a process that cannot go on may take to end in good order, and to be seen as not ready. */
const END_WITHIN_MS = 5_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/**
 * The life of a process: starts, says in one line where it listens or why it cannot, runs until SIGINT or SIGTERM, and
 * stops in good order. What only a new process can mend ends it with code 1.
 */
export async function runProcess({ title, start }: ProcessPlan): Promise<void> {
  let end: (reason: Error | null) => void = () => undefined;
  const ending = new Promise<Error | null>((resolve) => {
    end = resolve;
  });
  // a second signal must not end us before everything has stopped
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(null));
  const running = await start(end).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    const plain = FOR_THE_PERSON.some((kind) => error instanceof kind);
    complain(`${title} cannot start: ${plain ? error.message : (error.stack ?? error.message)}`);
    // what had begun before must not keep the process: nobody would start it again
    return process.exit(1);
  });
  const { origin, troubles } = running;
  const answers = troubles.length === 0 ? 'is ready' : 'answers';
  say(`${title} ${answers} at ${origin} (API documentation: ${origin}/api/docs). Ctrl-C stops it.`);
  if (troubles.length > 0)
    complain(`${title} is not ready yet (${origin}/health/ready): ${troubles.join('; ')}`);
  for (const note of running.notes) say(note);
  const fatal = await ending;
  if (fatal) endSoon(title, fatal);
  await running.stop();
  if (!fatal) say(`${title} has stopped.`);
  // all that must be finished is; what a library left behind must not keep the process
  process.exit();
}

/** Whatever hangs must not keep the process: whoever watches over it starts a new one. */
function endSoon(title: string, error: Error): void {
  complain(`${title} ends: ${error.message}`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
}
