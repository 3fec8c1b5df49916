import { parseArgs } from 'node:util';
import { ApiRefusal, ConnectionLost } from '../api/api-refusal.js';
import { PATIENT } from '../api/api.js';
import { Installation } from '../api/installation.js';
import { withoutEmpty } from '@mutua/platform/config';
import { NoSigningKey } from '@mutua/platform/token-issuer';
import { ImportFailed } from './import-failed.js';
import { importRecords } from './import-records.js';
import { ContradictoryRecords } from './participants.js';
import { UnusableFile } from './problem.js';
import { readNeeds, readOffers, SAMPLE } from './read-records.js';
import { standInId } from './stand-in.js';

const USAGE = `npm run import -- [--origin <address>] [--needs <file>] [--offers <file>] [--data-dir <folder>] [--wait]
  imports needs and offers into a running Mutua, as apps/demo/data/README.md describes; the sample data if no file is named
  --origin     where Mutua listens (ORIGIN, or http://127.0.0.1:PORT, where PORT is 3000 unless set)
  --data-dir   the data directory that it runs on, for its signing key (MUTUA_DATA_DIR or .mutua)
  --wait       go on trying while Mutua does not answer`;

/** As `npm start` and the tutorial read them. */
const {
  PORT = '3000',
  ORIGIN = `http://127.0.0.1:${PORT}`,
  MUTUA_DATA_DIR = '.mutua',
} = withoutEmpty(process.env);

const say = (line: string) => process.stdout.write(`${line}\n`);

function readArguments() {
  try {
    return parseArgs({
      options: {
        origin: { type: 'string', default: ORIGIN },
        needs: { type: 'string' },
        offers: { type: 'string' },
        'data-dir': { type: 'string', default: MUTUA_DATA_DIR },
        wait: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}\n${USAGE}`);
  }
}

class WrongUsage extends Error {}

async function main(): Promise<void> {
  const { origin, needs, offers, 'data-dir': dataDirectory, wait } = readArguments();
  if (!URL.canParse(origin)) throw new WrongUsage(`${origin} is no address.\n${USAGE}`);
  const files = needs === undefined && offers === undefined ? SAMPLE : { needs, offers };
  const records = [
    ...(files.needs === undefined ? [] : await readNeeds(files.needs)),
    ...(files.offers === undefined ? [] : await readOffers(files.offers)),
  ];
  const patience = { ...PATIENT, throughOutages: wait };
  const installation = await Installation.at(origin, dataDirectory, patience);
  const standIn = (role: 'admin' | 'coordinator') =>
    installation.as({ userId: standInId(`import ${role}`), organisationId: null, roles: [role] });
  const desk = { admin: await standIn('admin'), coordinator: await standIn('coordinator') };
  const report = await importRecords(records, installation, desk, ({ done, of }) => {
    if (done % 25 === 0) say(`${done} of ${of} steps`);
  });
  say(
    `Imported ${report.imported} records of ${report.organisations} organisations; ${report.foundThere} were there already.`,
  );
  if (report.drafts > 0) say(`${report.drafts} are drafts: their period is over.`);
}

const EXPECTED = [
  WrongUsage,
  UnusableFile,
  ContradictoryRecords,
  NoSigningKey,
  ImportFailed,
  ConnectionLost,
  ApiRefusal,
];

await main().catch((error: unknown) => {
  const expected = EXPECTED.some((kind) => error instanceof kind);
  const text =
    error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  if (error instanceof ImportFailed || error instanceof ConnectionLost) {
    process.stderr.write(
      'The same import can be run again: it goes on where it stopped and doubles nothing.\n',
    );
  }
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
});
