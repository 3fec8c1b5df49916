import { NO_TAG } from './auction/edge-lists.js';
import { shadowPrice } from './auction/shadow-price.js';
import type { Clearing } from './clearing.js';
import { groupTerms, type EquityTerms } from './equity/equity-terms.js';
import type { WatchedNeed } from './equity/group-watch.js';
import type { Pair } from './holdings-journal.js';

/** An offer at its present shadow price, as a need sees it. In points. */
interface PricedEdge {
  readonly offerId: string;
  /** The compatibility score, 0…10000; equity has no part in it. */
  readonly score: number;
  /** What one more unit would be worth to the need that wants it most among those without it; 0 while it is not used up. */
  readonly shadowPrice: number;
}

/** The best offer that a need did not get. */
export interface RejectedAlternative extends PricedEdge {
  /** By how much the chosen pair leaves more (value less shadow price, each); less than nothing only within ε. */
  readonly lostBy: number;
}

/** One pair of a clearing result with everything that an explanation of it needs. All in points. */
export interface ClearedPair extends PricedEdge, Pair {
  /** The run that it belongs to. */
  readonly run: number;
  /** Of the whole allocation: at most this share of the optimum is missed. */
  readonly certifiedGap: number;
  readonly equity: EquityTerms;
  /** score + equity.firstHelp + all equity.groups. The values of all pairs sum to the value of the run. */
  readonly value: number;
  /** Null where nothing else fits. */
  readonly bestRejected: RejectedAlternative | null;
}

/** All movable pairs of the last run. @throws RangeError before the first */
export function* allocationOf(clearing: Clearing): Generator<ClearedPair> {
  for (const [needId] of clearing.needIds.entries()) yield* clearedPairsOf(clearing, needId);
}

/**
 * The movable pairs of one need, the best first.
 *
 * @throws RangeError before the first run; UnknownInClearing
 */
export function clearedPairsOf(clearing: Clearing, needId: string): ClearedPair[] {
  const { settlement, policy } = clearing;
  if (settlement === null) throw new RangeError('Nothing is cleared before the first run.');
  const { points, groups } = clearing.termsOf(needId);
  const { bonus } = clearing.auction.state;
  const need = clearing.needIds.find(needId)!;
  const held = edgesOf(clearing, need, points, true);
  if (held.length === 0) return [];
  const [best] = byMargin(edgesOf(clearing, need, points, false));
  const terms = groupTerms(groups, policy);
  return held.map((edge, rank) => {
    const firstHelp = rank === 0 ? bonus[need]! : 0;
    return {
      needId,
      offerId: edge.offerId,
      run: settlement.run,
      certifiedGap: settlement.certifiedGap,
      score: edge.score,
      equity: { policyVersion: policy.version, firstHelp, groups: terms },
      value: edge.score + points + firstHelp,
      shadowPrice: edge.shadowPrice,
      bestRejected: best ? { ...best, lostBy: marginOf(edge) - marginOf(best) } : null,
    };
  });
}

/**
 * The needs of a clearing for `watchGroups`.
 *
 * @param isHelped whether a need gets something besides standing pairs; as the auction has it if left out
 */
export function* watchedNeeds(
  clearing: Clearing,
  isHelped = (needId: string) => clearing.heldBy(needId).length > 0,
): Generator<WatchedNeed> {
  const { edges } = clearing.auction.state;
  for (const [needId, need] of clearing.needIds.entries()) {
    yield {
      groups: clearing.termsOf(needId).groups,
      hasCandidates: edges.lengths[need]! > 0,
      isHelped: isHelped(needId) || clearing.fixed.countOf(needId) > 0,
    };
  }
}

/** The edges of a need that it holds, or that it lacks, the best scores first, then by offer id. */
function edgesOf(clearing: Clearing, need: number, points: number, isHeld: boolean): PricedEdge[] {
  const { state } = clearing.auction;
  const { values, targets, tags, starts, lengths } = state.edges;
  const found: PricedEdge[] = [];
  for (let at = starts[need]!, end = at + lengths[need]!; at < end; at += 1) {
    if ((tags[at] !== NO_TAG) !== isHeld) continue;
    const offer = targets[at]!;
    found.push({
      offerId: clearing.offerIds.idOf(offer),
      score: values[at]! - points,
      shadowPrice: shadowPrice(state, offer),
    });
  }
  return found.sort((a, b) => b.score - a.score || (a.offerId < b.offerId ? -1 : 1));
}

function byMargin(edges: PricedEdge[]): PricedEdge[] {
  return edges.sort((a, b) => marginOf(b) - marginOf(a) || (a.offerId < b.offerId ? -1 : 1));
}

/** What an edge leaves its need, but for equity terms, which are the same for all its edges. */
function marginOf({ score, shadowPrice }: PricedEdge): number {
  return score - shadowPrice;
}
