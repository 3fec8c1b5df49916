import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { randomOf } from '@mutua/testing';
import { PATIENT } from './api/api.js';
import { Installation } from './api/installation.js';
import { importRecords, type ImportReport } from './import/import-records.js';
import { readNeeds, readOffers, SAMPLE } from './import/read-records.js';
import type { ImportRecord } from './import/record.js';
import { APP, startAppProcess, type AppProcess } from './process/app-process.js';
import { openDesk } from './walkthrough/desk.js';
import { endStateOf, type EndState } from './walkthrough/end-state.js';
import { screenEverything } from './walkthrough/screen-everything.js';

const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
/** Kills after which a new importer begins, and kills that one importer waits through. */
const KILLS_THAT_END_THE_IMPORT = 3;
const KILLS_TO_WAIT_THROUGH = 2;
const LONGEST_AFTER_STEP_MS = 30;
const MINUTES = 60_000;

const random = randomOf(SEED);
const tell = (line: string) => process.stderr.write(`kill -9 (KILL_SEED=${SEED}): ${line}\n`);
const running: AppProcess[] = [];
const directories: string[] = [];
let records: ImportRecord[];

async function start(port?: number): Promise<AppProcess> {
  const directory = directories.at(-1) ?? '';
  const app = await startAppProcess(directory, port === undefined ? {} : { port });
  running.push(app);
  return app;
}

async function newDataDirectory(): Promise<void> {
  directories.push(await mkdtemp(join(tmpdir(), 'mutua-kill-')));
}

async function runImport(
  app: AppProcess,
  throughOutages: boolean,
  onStep: (step: number) => void = () => undefined,
): Promise<ImportReport> {
  const installation = await Installation.at(app.origin, app.dataDirectory, { ...PATIENT, throughOutages });
  return importRecords(records, installation, await openDesk(installation), ({ done }) => onStep(done));
}

async function screenAndLook(app: AppProcess): Promise<EndState> {
  const installation = await Installation.at(app.origin, app.dataDirectory);
  const desk = await openDesk(installation);
  await screenEverything(desk);
  return endStateOf(installation, desk);
}

async function postmasterOf({ dataDirectory }: AppProcess): Promise<number> {
  return Number((await readFile(join(dataDirectory, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Kills the process and starts it again on the same data and port, on the database that it left running. */
async function killAndStartAgain(app: AppProcess): Promise<AppProcess> {
  const postmaster = await postmasterOf(app);
  await app.kill();
  const next = await start(app.port);
  expect(await postmasterOf(next)).toBe(postmaster);
  return next;
}

/** The steps of one import at which to kill, one in each of so many equal parts, so that every kind of step is hit. */
function stepsToKillAt(kills: number, steps: number): number[] {
  const part = Math.floor((steps - 30) / kills);
  return Array.from({ length: kills }, (_, index) => 1 + index * part + Math.floor(random() * part));
}

beforeAll(async () => {
  if (!existsSync(APP)) throw new Error(`${APP} is not built; run npm run build first (npm test does).`);
  records = [...(await readNeeds(SAMPLE.needs)), ...(await readOffers(SAMPLE.offers))];
});

afterEach(async () => {
  for (const app of running.splice(0)) await app.stop();
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true });
});

describe('an import whose server is killed again and again', () => {
  it(
    'ends where an undisturbed one ends: nothing is lost and nothing doubled',
    async () => {
      await newDataDirectory();
      let app = await start();
      const { organisations } = await runImport(app, false);
      const undisturbed = await screenAndLook(app);
      await app.stop();
      const steps = organisations + records.length;

      await newDataDirectory();
      app = await start();
      for (const step of stepsToKillAt(KILLS_THAT_END_THE_IMPORT, steps)) {
        const after = random() * LONGEST_AFTER_STEP_MS;
        tell(`${after.toFixed(1)} ms after step ${step} of ${steps}; then another importer begins`);
        let killed: Promise<AppProcess> | undefined;
        const imported = runImport(app, false, (done) => {
          if (done === step) killed = delay(after).then(() => killAndStartAgain(app));
        });
        await expect(imported).rejects.toThrow(/no answer/);
        expect(killed).toBeDefined();
        app = (await killed) ?? app;
      }

      const moments = stepsToKillAt(KILLS_TO_WAIT_THROUGH, steps);
      let restarts: Promise<AppProcess> = Promise.resolve(app);
      await runImport(app, true, (done) => {
        if (!moments.includes(done)) return;
        const after = random() * LONGEST_AFTER_STEP_MS;
        tell(`${after.toFixed(1)} ms after step ${done} of ${steps}; the importer waits`);
        restarts = restarts.then(async (current) => {
          await delay(after);
          return killAndStartAgain(current);
        });
      });
      app = await restarts;

      const again = await runImport(app, false);
      expect(again).toMatchObject({ organisations, imported: 0, foundThere: records.length });
      const disturbed = await screenAndLook(app);
      expect(disturbed.deadLetters).toEqual([]);
      expect(disturbed).toEqual(undisturbed);
      tell(
        `equal: ${disturbed.organisations.length} organisations, ${disturbed.needs.length} needs, ${disturbed.offers.length} offers, ${disturbed.proposals.length} proposals, ${disturbed.notifications.length} notifications`,
      );
    },
    10 * MINUTES,
  );
});
