import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { compareNearnessOfTexts } from '@mutua/matching/pool';

/** One of the best offers for a need, or of the needs for an offer. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly knownWeight: number;
}

/** A way to find the best offers for a need, to be compared with others: all give the same answer. */
export interface NeedSide {
  readonly name: string;
  offersFor(need: NeedSnapshot): Hit[] | Promise<Hit[]>;
}

/** A way to find the best needs that an offer fits. */
export interface OfferSide {
  readonly name: string;
  needsFor(offer: OfferSnapshot): Hit[];
}

export const K = 20;
export const MINIMUM_SCORE = 4_000;

/** The better one first: by score, then by what is known, then by nearness to the id of who asks. */
export function byRank(askerId: string): (a: Hit, b: Hit) => number {
  return (a, b) =>
    b.score - a.score || b.knownWeight - a.knownWeight || compareNearnessOfTexts(a.id, b.id, askerId);
}
