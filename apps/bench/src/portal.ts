import { chromium, type CDPSession } from '@playwright/test';
import { APP, freePort, startProcess } from '@mutua/demo';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './figures.js';

/** A slow line: 400 kbit/s and 400 ms there and back. */
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** What is asked for after the page can be used (the worker, say) belongs to the first visit too. */
const QUIET_MS = 3_000;

const BROWSERS = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));

interface Visit {
  readonly kilobytes: number;
  readonly usableMs: number;
  readonly requests: number;
}

/** Opens the first page in a browser that has seen nothing yet. */
async function firstVisit(origin: string): Promise<Visit> {
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox'],
  });
  try {
    const page = await (await browser.newContext({ locale: 'fr' })).newPage();
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', LINE);
    const transfer = countTransfer(line);
    const started = performance.now();
    await page.goto(origin, { waitUntil: 'commit' });
    // usable: what it is can be read, and the way in can be taken
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('main').getByRole('link').first().click({ trial: true });
    const usableMs = performance.now() - started;
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(QUIET_MS);
    return { usableMs, kilobytes: transfer.bytes / 1_000, requests: transfer.requests };
  } finally {
    await browser.close();
  }
}

/** What goes over the line: bytes as sent, headers included. */
function countTransfer(line: CDPSession): { bytes: number; requests: number } {
  const count = { bytes: 0, requests: 0 };
  line.on('Network.requestWillBeSent', () => (count.requests += 1));
  line.on('Network.loadingFinished', ({ encodedDataLength }) => (count.bytes += encodedDataLength));
  return count;
}

const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-bench-portal-'));
const env = { MUTUA_DATA_DIR: dataDirectory, HOST: '127.0.0.1', PORT: String(await freePort()) };
const mutua = await startProcess({ script: APP, env });
try {
  const visits: Visit[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const visit = await firstVisit(mutua.origin);
    process.stderr.write(
      `visit ${round}: ${visit.kilobytes.toFixed(1)} kB in ${visit.requests} requests, usable after ${visit.usableMs.toFixed(0)} ms\n`,
    );
    visits.push(visit);
  }
  const figures = {
    first_visit_kb: Number(median(visits.map(({ kilobytes }) => kilobytes)).toFixed(1)),
    usable_ms: Math.round(median(visits.map(({ usableMs }) => usableMs))),
    requests: median(visits.map(({ requests }) => requests)),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await mutua.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}
