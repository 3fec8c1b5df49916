import { InvalidConfig } from '@mutua/platform/config';
import { UnusableDataDirectory } from '@mutua/platform/embedded-postgres';
import { readConfig } from './config.js';
import { PortTaken, startMutua, type RunningMutua } from './start.js';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`Mutua cannot start: ${line}\n`);

async function start(): Promise<RunningMutua | null> {
  try {
    return await startMutua(readConfig(process.env));
  } catch (error) {
    const forThePerson =
      error instanceof InvalidConfig || error instanceof UnusableDataDirectory || error instanceof PortTaken;
    complain(
      forThePerson ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
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
