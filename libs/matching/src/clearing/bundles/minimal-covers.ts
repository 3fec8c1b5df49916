/** An offer that gives some of what a need lacks. */
export interface PartialOffer {
  readonly offerId: string;
  /** 0…10000 */
  readonly score: number;
  /** Which of the need's types of cooperation it gives, one bit each. */
  readonly covers: number;
}

/** Offers that together give all that a need lacks, none of which can be left out. One to three, by falling score. */
export interface Cover {
  readonly offers: readonly PartialOffer[];
}

/**
 * Whether offers that between them give every type give all of each, too: one may give only a part, for which others make up.
 * More offers never give less.
 */
export type IsFull = (offers: readonly PartialOffer[]) => boolean;

/** How far an enumeration goes. */
export interface CoverBounds {
  /** Only the best edges of a need are combined. */
  readonly edges: number;
  /** Combinations looked at, for one need. */
  readonly steps: number;
  /** Covers kept, for one need: the best of those found. */
  readonly covers: number;
  /** Covers kept, of all needs together. */
  readonly allCovers: number;
}

export const COVER_BOUNDS: CoverBounds = { edges: 20, steps: 20_000, covers: 40, allCovers: 200_000 };

/** Which bound an enumeration met. */
export type Cut = 'edges' | 'steps' | 'covers' | 'all-covers';

export interface Enumeration {
  readonly covers: readonly Cover[];
  /** Combinations looked at. */
  readonly steps: number;
  /** The bounds that were met, so that there may be more; empty if these are all. */
  readonly cuts: readonly Cut[];
}

/**
 * Enumerates the minimal covers of a need by at most three offers, the best edges first, so that what a bound cuts off is the
 * least promising. The covers kept are those of the best mean score, then of fewer offers.
 *
 * @param lacks what is to be covered, one bit a type of cooperation; 0: nothing, and no cover
 * @param isFull null where an offer gives all of each type that it gives
 */
export function minimalCovers(
  lacks: number,
  offers: readonly PartialOffer[],
  bounds: CoverBounds = COVER_BOUNDS,
  isFull: IsFull | null = null,
): Enumeration {
  const useful = offers.filter(({ covers }) => (covers & lacks) !== 0).sort(byScore);
  const search = new CoverSearch(lacks, useful.slice(0, bounds.edges), bounds.steps, isFull);
  if (lacks !== 0) search.run();
  const { found, steps, isCut } = search;
  const cuts: Cut[] = [];
  if (useful.length > bounds.edges) cuts.push('edges');
  if (isCut) cuts.push('steps');
  if (found.length > bounds.covers) cuts.push('covers');
  return { covers: found.sort(byQuality).slice(0, bounds.covers), steps, cuts };
}

class CoverSearch {
  readonly found: Cover[] = [];
  steps = 0;
  isCut = false;

  constructor(
    private readonly lacks: number,
    private readonly offers: readonly PartialOffer[],
    private readonly mostSteps: number,
    private readonly isFull: IsFull | null,
  ) {}

  /** Singles, then pairs, then triples: within a bound, the covers of the fewest offers are found first. */
  run(): void {
    for (const size of [1, 2, 3]) this.extend([], 0, 0, size);
  }

  private extend(chosen: PartialOffer[], covered: number, from: number, size: number): void {
    for (let at = from; at < this.offers.length; at += 1) {
      if (this.steps >= this.mostSteps) {
        this.isCut = true;
        return;
      }
      this.steps += 1;
      const offer = this.offers[at]!;
      const union = covered | (offer.covers & this.lacks);
      // by types alone, one that adds none can be left out, and one that completes too early makes a smaller cover
      if (!this.isFull && (union === covered || (size > 1 && union === this.lacks))) continue;
      const next = [...chosen, offer];
      const isCover = union === this.lacks && this.isFull?.(next) !== false;
      if (size > 1 && !isCover) this.extend(next, union, at + 1, size - 1);
      else if (size === 1 && isCover && this.isMinimal(next)) this.found.push({ offers: next });
    }
  }

  private isMinimal(offers: readonly PartialOffer[]): boolean {
    return offers.every((_, left) => {
      const rest = offers.reduce((union, { covers }, at) => (at === left ? union : union | covers), 0);
      if ((rest & this.lacks) !== this.lacks) return true;
      return this.isFull?.(offers.filter((_, at) => at !== left)) === false;
    });
  }
}

/** The mean score of a cover, 0…10000, rounded down. */
export function meanScore({ offers }: Cover): number {
  return Math.floor(offers.reduce((sum, { score }) => sum + score, 0) / offers.length);
}

function byScore(a: PartialOffer, b: PartialOffer): number {
  return b.score - a.score || (a.offerId < b.offerId ? -1 : 1);
}

function byQuality(a: Cover, b: Cover): number {
  return meanScore(b) - meanScore(a) || a.offers.length - b.offers.length || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function keyOf({ offers }: Cover): string {
  return offers.map(({ offerId }) => offerId).join(' ');
}
