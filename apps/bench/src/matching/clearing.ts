import {
  chooseBundles,
  clearedPairsOf,
  Clearing,
  clearingProgram,
  EQUITY_POLICY,
  solveInThread,
  type BundleNeed,
  type BundleProblem,
  type ClearingNeed,
  type ClearingOffer,
} from '@mutua/matching/clearing';
import { median, quantile } from '../figures.js';
import { Upheaval } from './upheaval.js';

/** A seeded instance as clearing sees it: the best edges of each need. */
export interface ClearingInstance {
  readonly needs: readonly ClearingNeed[];
  readonly offers: readonly ClearingOffer[];
}

/** What `npm run bench:matching` prints of clearing. */
export interface ClearingFigures {
  /** The auction's value over that of HiGHS' linear program. */
  readonly auction_over_lp: number;
  /** HiGHS' time over the auction's, both without reading the instance in; medians. */
  readonly auction_speedup: number;
  /** The largest that was certified in any run, repairs included. */
  readonly certified_gap: number;
  /** The 99th percentile of the times of repairs after one event, over the median of a whole auction. */
  readonly repair_over_full: number;
}

const LP_TIME_LIMIT_MS = 600_000;
const EVENTS = 2_000;
/** How often each event is repaired from the same state; its time is the median, so that it is the event's own. */
const REPETITIONS = 5;

type Say = (line: string) => void;

/** Measures the auction against HiGHS on the whole problem, and repairs after one event each. @param rounds of each; medians */
export async function measureClearing(
  instance: ClearingInstance,
  rounds: number,
  say: Say,
): Promise<ClearingFigures> {
  const full = clearMs(instance, rounds);
  const lp: number[] = [];
  let optimum = 0;
  for (let round = 0; round < rounds; round += 1) {
    const program = clearingProgram(full.clearing);
    const { value, elapsed } = await solveInThread(program, { timeLimitMs: LP_TIME_LIMIT_MS });
    optimum = value;
    lp.push(elapsed);
  }
  const { value, certifiedGap } = full.clearing.settlement!;
  say(
    `auction: ${full.ms.toFixed(1)} ms (read in: ${full.readInMs.toFixed(0)} ms), HiGHS: ${median(lp).toFixed(0)} ms`,
  );
  const repair = repairs(instance);
  say(
    `repair after one event: median ${median(repair.ms).toFixed(3)} ms, p99 ${quantile(repair.ms, 0.99).toFixed(3)} ms`,
  );
  return {
    auction_over_lp: optimum === 0 ? 1 : value / optimum,
    auction_speedup: median(lp) / full.ms,
    certified_gap: Math.max(certifiedGap, repair.largestGap),
    repair_over_full: quantile(repair.ms, 0.99) / full.ms,
  };
}

/** How long one whole auction takes, from prices of nothing; the median of the rounds. */
export function clearMs(instance: ClearingInstance, rounds: number) {
  const times: number[] = [];
  const readIn: number[] = [];
  let clearing = new Clearing(EQUITY_POLICY);
  // the first round lets the code be compiled
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    clearing = new Clearing(EQUITY_POLICY);
    for (const offer of instance.offers) clearing.putOffer(offer);
    for (const need of instance.needs) clearing.putNeed(need);
    const loaded = performance.now();
    clearing.settle();
    if (round === 0) continue;
    readIn.push(loaded - began);
    times.push(performance.now() - loaded);
  }
  return { clearing, ms: median(times), readInMs: median(readIn) };
}

/** Times the repair after each of many events of all kinds, each from the state that the one before it left. */
function repairs(instance: ClearingInstance) {
  const times: number[][] = Array.from({ length: EVENTS }, () => []);
  let largestGap = 0;
  // the first time lets the code be compiled
  for (let repetition = 0; repetition <= REPETITIONS; repetition += 1) {
    const { clearing } = clearMs(instance, 0);
    const upheaval = new Upheaval(clearing, instance);
    for (const ofEvent of times) {
      const happen = upheaval.next();
      const began = performance.now();
      happen();
      const { certifiedGap } = clearing.settle();
      if (repetition > 0) ofEvent.push(performance.now() - began);
      largestGap = Math.max(largestGap, certifiedGap);
    }
  }
  return { ms: times.map(median), largestGap };
}

/**
 * How many needs bundles of up to three offers cover in full, over how many pairs do: single offers, chosen by the same set
 * packing, or what clearing allots pair by pair where that happens to come to a whole, whichever covers more.
 */
export async function measureBundles(
  problem: BundleProblem,
  instance: ClearingInstance,
  say: Say,
): Promise<{ bundle_ratio: number }> {
  const options = { timeLimitMs: LP_TIME_LIMIT_MS, relativeGap: 0.001 };
  const began = performance.now();
  const bundles = await chooseBundles(problem, options);
  const elapsed = performance.now() - began;
  const single = await chooseBundles({ ...problem, needs: problem.needs.map(coveredByOne) }, options);
  const allotted = coveredInFull(problem, clearMs(instance, 0).clearing);
  const { covers, steps, cuts } = bundles.enumeration;
  say(
    `bundles cover ${bundles.bundles.length} of ${problem.needs.length} needs, single offers ${single.bundles.length}, ` +
      `pairs as cleared ${allotted}; ${covers} covers of ${steps} combinations, bounds met: ${JSON.stringify(cuts)}; ` +
      `${elapsed.toFixed(0)} ms`,
  );
  return { bundle_ratio: bundles.bundles.length / Math.max(single.bundles.length, allotted) };
}

/** How many needs lack nothing with what clearing allots them. */
function coveredInFull({ needs }: BundleProblem, clearing: Clearing): number {
  return needs.filter(({ id, lacks, candidates }) => {
    const given = new Set(clearedPairsOf(clearing, id).map(({ offerId }) => offerId));
    const covered = candidates.reduce(
      (bits, { offerId, covers }) => (given.has(offerId) ? bits | covers : bits),
      0,
    );
    return (lacks & ~covered) === 0;
  }).length;
}

function coveredByOne(need: BundleNeed): BundleNeed {
  return {
    ...need,
    candidates: need.candidates.filter(({ covers }) => (covers & need.lacks) === need.lacks),
  };
}
