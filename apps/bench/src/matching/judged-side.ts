import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';

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

/** The better one first: by score, then by what is known, then by id. */
export function byRank(a: Hit, b: Hit): number {
  return b.score - a.score || b.knownWeight - a.knownWeight || (a.id < b.id ? -1 : 1);
}
