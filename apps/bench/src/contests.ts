import { EQUITY_POLICY, solveInThread } from '@mutua/matching/clearing';
import { ClearedPool, NO_RATES, type PoolToClear } from '@mutua/matching/rounds';
import { contestOf, type ContestInstance, type ContestSize } from './contests/contest-instance.js';

const SEED = Number(process.env['BENCH_SEED'] ?? 20_261_125);
const DAY = '2026-11-25';
/** So long HiGHS may take for its own best. */
const HIGHS_MS = 1_000 * Number(process.env['BENCH_HIGHS_SECONDS'] ?? 120);
const SIZES: readonly ContestSize[] = [
  { needs: 300, offers: 100, ofMoney: 1 },
  { needs: 300, offers: 300, ofMoney: 1 },
  { needs: 300, offers: 600, ofMoney: 1 },
  { needs: 300, offers: 100, ofMoney: 1 / 3 },
  { needs: 300, offers: 300, ofMoney: 1 / 3 },
  { needs: 600, offers: 600, ofMoney: 1 },
  { needs: 1_000, offers: 1_000, ofMoney: 1 / 2 },
];

const say = (line: string) => process.stderr.write(`${line}\n`);
const rounded = (value: number, places: number) => Number(value.toFixed(places));

function stored({ needs, offers, candidates }: ContestInstance): PoolToClear {
  return {
    openNeeds: () => Promise.resolve([...needs]),
    openOffers: () => Promise.resolve([...offers]),
    candidates: () => Promise.resolve([...candidates]),
    standingOfNeeds: () => Promise.resolve([]),
  };
}

async function measure(size: ContestSize) {
  const terms = { equity: EQUITY_POLICY, rates: NO_RATES, day: DAY };
  const began = performance.now();
  const pool = await ClearedPool.load(stored(contestOf(size, SEED)), terms);
  await pool.settle(1);
  const first = pool.outcome.value;
  const first_ms = performance.now() - began;
  for (let run = 2; pool.isUnfinished; run += 1) await pool.searchOn(run);
  const { value, certifiedGap } = pool.outcome;
  const seconds = (performance.now() - began) / 1_000;
  const { program } = await pool.audited();
  const highs = await solveInThread(program, { timeLimitMs: HIGHS_MS, relativeGap: 1e-4 });
  const row = {
    ...size,
    ofMoney: rounded(size.ofMoney, 2),
    first_over_highs: rounded(first / highs.value, 4),
    value_over_highs: rounded(value / highs.value, 4),
    highs_is_optimal: highs.isOptimal,
    certified_gap: rounded(certifiedGap, 5),
    first_ms: Math.round(first_ms),
    seconds: rounded(seconds, 1),
    highs_seconds: rounded(highs.elapsed / 1_000, 1),
  };
  say(JSON.stringify(row));
  return row;
}

async function main(): Promise<void> {
  const contests = [];
  for (const size of SIZES) contests.push(await measure(size));
  process.stdout.write(`${JSON.stringify({ contests })}\n`);
}

await main().catch((error: unknown) => {
  say(`The bench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
});
