import { InvalidConfig } from '@mutua/platform/config';
import { DatabaseUnusable, PortTaken } from '@mutua/platform/context';
import { UnusableDataDirectory } from '@mutua/platform/embedded-postgres';
import { readConfig } from './config.js';
import { startMutua, type RunningMutua } from './start.js';

/** What the person who starts Mutua can mend; anything else is ours, and shows where it came from. */
const FOR_THE_PERSON = [InvalidConfig, UnusableDataDirectory, DatabaseUnusable, PortTaken];

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`Mutua cannot start: ${line}\n`);

async function start(): Promise<RunningMutua | null> {
  try {
    return await startMutua(readConfig(process.env));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const forThePerson = FOR_THE_PERSON.some((kind) => error instanceof kind);
    complain(forThePerson ? error.message : (error.stack ?? error.message));
    process.exitCode = 1;
    return null;
  }
}

const stopSignal = new Promise<void>((resolve) => {
  // a second signal must not end us before the database has stopped
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
});

const running = await start();
if (running) {
  say(
    `Mutua is ready at ${running.origin} (API documentation: ${running.origin}/api/docs). Ctrl-C stops it.`,
  );
  await stopSignal;
  await running.stop();
  say('Mutua has stopped.');
}
