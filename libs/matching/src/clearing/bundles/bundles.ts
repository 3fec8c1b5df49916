import type { EquityGroup, EquityPolicy } from '../equity/equity-policy.js';
import { groupTerms, pointsOf } from '../equity/equity-terms.js';
import { ProgramBuilder, type LinearProgram } from '../highs/linear-program.js';
import { solveInThread, type SolveOptions } from '../highs/solve-in-thread.js';
import {
  COVER_BOUNDS,
  meanScore,
  minimalCovers,
  type Cover,
  type CoverBounds,
  type Cut,
  type PartialOffer,
} from './minimal-covers.js';

/** Covering a need in full is worth this to begin with, in points, so that no scores outweigh one more need. */
const FULL_COVER = 100_000;
/** Each further party is one more to agree with. */
const FURTHER_PARTY = 250;

/** A need that lacks several types of cooperation. */
export interface BundleNeed {
  readonly id: string;
  readonly groups: readonly EquityGroup[];
  /** The types it lacks, one bit each. */
  readonly lacks: number;
  readonly candidates: readonly PartialOffer[];
}

export interface BundleProblem {
  readonly needs: readonly BundleNeed[];
  /** What each offer has left, in needs. */
  readonly capacities: ReadonlyMap<string, number>;
  readonly policy: EquityPolicy;
  /** {@link COVER_BOUNDS} if left out. */
  readonly bounds?: CoverBounds;
}

/** A need with the offers that together cover it. */
export interface Bundle {
  readonly needId: string;
  readonly offers: readonly PartialOffer[];
  /** The mean of the scores, 0…10000. */
  readonly score: number;
}

/** How the covers were enumerated: what a bound cut off is stated, never silently left out. */
export interface EnumerationReport {
  readonly covers: number;
  readonly steps: number;
  /** For each bound that was met: for how many needs. */
  readonly cuts: Readonly<Partial<Record<Cut, number>>>;
}

export interface Bundles {
  readonly bundles: readonly Bundle[];
  readonly enumeration: EnumerationReport;
  /** Whether it was proved that nothing is better among the covers enumerated. */
  readonly isOptimal: boolean;
  /** Whether the linear program came out fractional, so that integers were searched for. */
  readonly searchedIntegers: boolean;
}

interface Column {
  readonly need: BundleNeed;
  readonly cover: Cover;
}

/**
 * Covers as many needs in full as can be, by one to three offers each, and of such ways the best: set packing over minimal
 * covers, by HiGHS in a thread, as a linear program first and with integers only if that is fractional.
 *
 * @throws SolverFailure
 */
export async function chooseBundles(problem: BundleProblem, options: SolveOptions = {}): Promise<Bundles> {
  const { columns, enumeration } = enumerate(problem);
  if (columns.length === 0) return { bundles: [], enumeration, isOptimal: true, searchedIntegers: false };
  const solution = await solveInThread(packingProgram(columns, problem), options);
  const bundles = columns
    .filter((_, at) => solution.columns[at]! > 0.5)
    .map(({ need, cover }) => ({ needId: need.id, offers: cover.offers, score: meanScore(cover) }));
  const { isOptimal, searchedIntegers } = solution;
  return { bundles, enumeration, isOptimal, searchedIntegers };
}

function enumerate({ needs, capacities, bounds = COVER_BOUNDS }: BundleProblem) {
  const columns: Column[] = [];
  const cuts: Partial<Record<Cut, number>> = {};
  const count = (cut: Cut) => {
    cuts[cut] = (cuts[cut] ?? 0) + 1;
  };
  let steps = 0;
  for (const need of needs) {
    const available = need.candidates.filter(({ offerId }) => (capacities.get(offerId) ?? 0) > 0);
    const found = minimalCovers(need.lacks, available, bounds);
    steps += found.steps;
    found.cuts.forEach(count);
    const room = bounds.allCovers - columns.length;
    if (found.covers.length > room) count('all-covers');
    for (const cover of found.covers.slice(0, room)) columns.push({ need, cover });
  }
  return { columns, enumeration: { covers: columns.length, steps, cuts } };
}

function packingProgram(columns: readonly Column[], { capacities, policy }: BundleProblem): LinearProgram {
  const program = new ProgramBuilder();
  const rows = new Map<string, number>();
  const rowOf = (key: string, upper: number) => {
    const row = rows.get(key) ?? program.addRow(upper);
    rows.set(key, row);
    return row;
  };
  for (const { need, cover } of columns) {
    const equity = pointsOf(groupTerms(need.groups, policy));
    program.addColumn({
      objective: FULL_COVER + meanScore(cover) + equity - FURTHER_PARTY * (cover.offers.length - 1),
      upper: 1,
      kind: 'integer',
      entries: [
        [rowOf(`need ${need.id}`, 1), 1],
        ...cover.offers.map(
          ({ offerId }) => [rowOf(`offer ${offerId}`, capacities.get(offerId) ?? 0), 1] as const,
        ),
      ],
    });
  }
  return program.build();
}
