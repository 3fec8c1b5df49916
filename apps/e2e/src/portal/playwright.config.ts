import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The browser to use: of the environment, of the system, or, when this is null, the one that Playwright has installed. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));
const executablePath = process.env['CHROMIUM_PATH'] ?? INSTALLED;

/** Where results and traces go: nowhere in the work tree. Runs beside each other have a place each. */
const RESULTS = join(
  import.meta.dirname,
  '../../../../node_modules/.cache/portal-tests',
  process.env['PORTAL_RUN'] ?? '',
);

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.e2e.js',
  globalSetup: './start-mutua.js',
  outputDir: RESULTS,
  // all of them are in one installation, and the machines are small
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // they wait for what is to come, however slow the machine: a limit only ends what hangs
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PORTAL_RESULTS'] ?? join(RESULTS, 'results.json') }],
  ],
  use: {
    browserName: 'chromium',
    // a context of each test asks for the language that it wants
    locale: 'en-GB',
    // what was on the pages is kept with them; pictures of every step would cost as much as the tests
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // the sandbox needs rights that containers and root do not have
      args: ['--no-sandbox'],
    },
  },
});
