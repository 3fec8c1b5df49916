import { InvalidConfig } from '@mutua/platform/config';
import { DatabaseUnusable } from '@mutua/platform/context';
import { UnusableDataDirectory } from '@mutua/platform/data-directory';
import { BrokerUnusable, ContextRuns, LogsElsewhere } from '@mutua/platform/messaging';
import { readCommandLine, USAGE } from './command-line.js';
import { Failed, NotDone } from './failed.js';
import { openInstallation } from './installation.js';
import { notesOnSettings, readSettings } from './ops-settings.js';

/** What the operator can mend: told in one line, without a stack. */
const PLAIN = [
  InvalidConfig,
  DatabaseUnusable,
  UnusableDataDirectory,
  BrokerUnusable,
  ContextRuns,
  LogsElsewhere,
  Failed,
];

async function main(): Promise<void> {
  const { json, yes, help, run } = readCommandLine(process.argv.slice(2));
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const installation = openInstallation(readSettings(process.env));
  for (const note of notesOnSettings(process.env)) process.stderr.write(`${note}\n`);
  try {
    const terminal = { input: process.stdin, output: process.stderr, yes };
    const { data, text, failed } = await run(installation, terminal);
    process.stdout.write(`${json ? JSON.stringify(data, null, 2) : text}\n`);
    if (failed) process.exitCode = 1;
  } finally {
    await installation.close();
  }
}

await main().catch((error: unknown) => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof NotDone) {
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
    return;
  }
  const plain = PLAIN.some((kind) => error instanceof kind);
  process.stderr.write(`The tool failed: ${plain ? message : (stack ?? message)}\n`);
  process.exitCode = 1;
});
