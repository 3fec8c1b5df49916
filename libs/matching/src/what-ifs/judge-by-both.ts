import type { MatchingContext } from '../filters/matching-context.js';
import { CANDIDATES_KEPT } from '../matching-policy.js';
import { shortlist, type MatchIndex } from '../pool/match-index.js';
import type { Ranked } from '../pool/shortlist.js';

/** A candidate of a need by the rules that are tried. */
export interface TriedCandidate {
  readonly offerId: string;
  readonly score: number;
  /** By the weights in force. */
  readonly presentScore: number;
}

export interface JudgedByBoth {
  readonly before: readonly TriedCandidate[];
  readonly after: readonly TriedCandidate[];
}

export interface BothContexts {
  readonly present: MatchingContext;
  readonly tried: MatchingContext;
}

/**
 * The candidates of an open need by the weights in force and by those that are tried, of the pool as it is at this moment.
 *
 * @param apart ids of offers that may not be proposed to it
 * @returns null if the need is not open any more
 */
export function judgeByBoth(
  index: MatchIndex,
  needId: string,
  { present, tried }: BothContexts,
  apart: Iterable<string>,
): JudgedByBoth | null {
  const row = index.needs.ids.rowOf(needId);
  if (row === undefined) return null;
  const apartRows = index.offers.rowsOf(apart);
  const best = (context: MatchingContext) => index.topOffers(row, context, CANDIDATES_KEPT, apartRows).best;
  const after = tried.weights === present.weights ? null : best(tried);
  const list = index.offers.shortlist(CANDIDATES_KEPT);
  const found = index.offersFor(row, present);
  shortlist(list, found, present, apartRows);
  const before = list.bestFirst();
  const presentScores = new Map(before.map((ranked) => [ranked.row, ranked.score]));
  const sought = new Set(after?.map((ranked) => ranked.row));
  for (let place = 0; place < found.count && sought.size > 0; place += 1) {
    const offerRow = found.rows[place] ?? 0;
    if (sought.delete(offerRow)) presentScores.set(offerRow, found.scores[place] ?? 0);
  }
  const told = ({ row: offerRow, score }: Ranked): TriedCandidate => ({
    offerId: index.offers.ids.idAt(offerRow),
    score,
    presentScore: presentScores.get(offerRow) ?? score,
  });
  return { before: before.map(told), after: (after ?? before).map(told) };
}
