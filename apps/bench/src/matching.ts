import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchingContext } from '@mutua/matching/pool';
import { startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import pg from 'pg';
import { median } from './figures.js';
import { compare, type Found } from './matching/compare.js';
import { bundleProblem, clearingInstance } from './matching/clearing-instance.js';
import { clearMs, measureBundles, measureClearing } from './matching/clearing.js';
import { IndexSide } from './matching/index-side.js';
import { instanceOf, RATES, TODAY, type Instance } from './matching/instance.js';
import { MINIMUM_SCORE } from './matching/judged-side.js';
import { overRounds, timesOf } from './matching/timing.js';

const ROUNDS = Math.max(5, Number(process.env['BENCH_ROUNDS'] ?? 5));
const SEED = Number(process.env['BENCH_SEED'] ?? 20_261_125);
const SMALL = { needs: 2_000, offers: 5_000 };
const LARGE = { needs: 10_000, offers: 50_000 };
const GROWTH = [1_000, 3_000, 10_000, 30_000, 100_000];
const NEEDS_AN_OFFER = 0.2;
const ASKED_WHILE_GROWING = 500;

const say = (line: string) => process.stderr.write(`${line}\n`);
const context = matchingContext(TODAY, { minimumScore: MINIMUM_SCORE, freshForDays: 180, rates: RATES });
const rounded = (value: number, places = 3) => Number(value.toFixed(places));

/** What has to be stopped, the last started first. */
const toStop: (() => Promise<unknown>)[] = [];

async function database(): Promise<pg.Client> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-bench-'));
  toStop.push(() => rm(dataDirectory, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres(dataDirectory);
  toStop.push(() => postgres.stop());
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  toStop.push(() => client.end());
  return client;
}

/** The best edges of every need by the index, as clearing gets them. */
function edgesBy(index: IndexSide) {
  return (need: Instance['needs'][number]) =>
    index.offersFor(need).map(({ id, score }) => ({ offerId: id, score }));
}

function filled({ needs, offers }: Instance): IndexSide {
  const index = new IndexSide(context);
  index.fill(needs, offers);
  return index;
}

async function growth() {
  const rows = [];
  for (const offerCount of GROWTH) {
    // of the search nothing but the edges is left, so that no garbage of it is collected while clearing is timed
    const { edges, ...searched } = await searchedAmong(offerCount);
    const row = { offers: offerCount, ...searched, clear_ms: rounded(clearMs(edges, ROUNDS).ms, 1) };
    say(`growth: ${JSON.stringify(row)}`);
    rows.push(row);
  }
  return rows;
}

async function searchedAmong(offerCount: number) {
  const instance = instanceOf(offerCount * NEEDS_AN_OFFER, offerCount, SEED);
  const index = filled(instance);
  const open = instance.offers.filter(({ status }) => status === 'open').slice(0, ASKED_WHILE_GROWING);
  const asking = instance.needs.slice(0, ASKED_WHILE_GROWING);
  const times = { need: [] as number[][], offer: [] as number[][] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const need = await timesOf(asking, (one) => index.offersFor(one));
    const offer = await timesOf(open, (one) => index.needsFor(one));
    if (round === 0) continue;
    times.need.push(need);
    times.offer.push(offer);
  }
  return {
    need_p50_ms: rounded(median(overRounds(times.need))),
    offer_p50_ms: rounded(median(overRounds(times.offer))),
    edges: clearingInstance(instance.needs, instance.offers, edgesBy(index), TODAY),
  };
}

async function bench() {
  const client = await database();
  const small = instanceOf(SMALL.needs, SMALL.offers, SEED);
  await compare(small, context, ROUNDS, client, say);
  const smallEdges = edgesBy(filled(small));
  const { bundle_ratio } = await measureBundles(
    bundleProblem(small.needs, small.offers, smallEdges, TODAY),
    clearingInstance(small.needs, small.offers, smallEdges, TODAY),
    say,
  );
  const large = instanceOf(LARGE.needs, LARGE.offers, SEED);
  const found = await compare(large, context, ROUNDS, client, say);
  const clearing = await measureClearing(
    clearingInstance(large.needs, large.offers, edgesBy(filled(large)), TODAY),
    ROUNDS,
    say,
  );
  return { found, clearing, bundle_ratio, growth: await growth() };
}

function figuresOf({ need, ratios, bytesAnOffer }: Found) {
  return {
    need_p50_ms: rounded(need.p50),
    need_p99_ms: rounded(need.p99),
    need_ratio_loop: rounded(ratios.loop, 1),
    need_ratio_sql: rounded(ratios.sql, 1),
    need_p99_over_scan: rounded(ratios.p99OverScan, 2),
    offer_ratio_loop: rounded(ratios.offerLoop, 1),
    bytes_per_offer: Math.round(bytesAnOffer),
  };
}

async function main(): Promise<void> {
  try {
    const { found, clearing, bundle_ratio, growth: grown } = await bench();
    const { bytes_per_offer, ...search } = figuresOf(found);
    const figures = {
      ...search,
      auction_over_lp: rounded(clearing.auction_over_lp, 5),
      auction_speedup: rounded(clearing.auction_speedup, 1),
      certified_gap: rounded(clearing.certified_gap, 6),
      repair_over_full: rounded(clearing.repair_over_full, 4),
      bundle_ratio: rounded(bundle_ratio),
      bytes_per_offer,
      growth: grown,
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    for (const stop of toStop.reverse()) await stop();
  }
}

await main().catch((error: unknown) => {
  say(`The bench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
});
