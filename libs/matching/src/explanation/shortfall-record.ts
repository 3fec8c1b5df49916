/** Why a need gets less than it asks for when all are cleared together; what has it short of offers stands before what has it short of money. */
export const SHORTFALL_REASONS = [
  'nothing-fits',
  'given-to-others',
  'nothing-left',
  'sum-shared',
  'sum-limited',
  'number-limited',
] as const;
export type ShortfallReason = (typeof SHORTFALL_REASONS)[number];

/** The offer that a need came closest to without getting it. In points of 10000. */
export interface ClosestOffer {
  readonly offerId: string;
  /** The compatibility score; equity has no part in it. */
  readonly score: number;
  /** The part of what the need asks for, of its sum or of a number, that it can still bring, 0…1, by which it counts; null where it brings all. */
  readonly share: number | null;
  /** What the need that gets it and could do without it most easily would lose; null where matches hold all of it. */
  readonly worthToOthers: number | null;
  /**
   * By how much that exceeds what it would be worth to this need, equity terms included; less than nothing where only all needs
   * together get more so.
   */
  readonly shortBy: number | null;
}

/** What a need gets less than it asks for, standing matches included. Plain JSON. */
export interface Shortfall {
  readonly reason: ShortfallReason;
  /** How many offers it asks for: one a kind of help that it lacks and that fits it, three at most, besides its standing matches, approved or accepted. */
  readonly asks: number;
  readonly gets: number;
  /** The part of the sum it asks for that it gets, 0…1; null where it gets all of it, or it is not known. */
  readonly sumShare: number | null;
  /** The part of a number it asks for (of seats, people, GPU hours …) that it gets, 0…1; null likewise. */
  readonly numberShare: number | null;
  /** Whether, once what it gets is approved, other offers with room to spare could bring of what is still lacking. */
  readonly restCouldBeBrought: boolean;
  /** Null where nothing fits, and where money alone is short. */
  readonly closest: ClosestOffer | null;
}

/** The same as of a run. */
export interface ClearedShortfall extends Shortfall {
  readonly run: number;
  /** At most this share of the best possible total is missed. */
  readonly certifiedGap: number;
}
