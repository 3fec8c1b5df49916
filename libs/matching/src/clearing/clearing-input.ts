import { FULL_SCORE } from '../criteria/score.js';
import type { EquityGroup } from './equity/equity-policy.js';

/** An edge: an offer that fits a need. */
export interface CandidateEdge {
  readonly offerId: string;
  /**
   * Its compatibility score (0…10000). Where it counts by a part, so that score and terms of groups together are that part of both:
   * less than 0, where that is less than the terms.
   */
  readonly score: number;
  /**
   * What the offer gives of what the need lacks, a bit each: a need gets no offer that gives only what its others give. 0, or
   * left out, where that is not known.
   */
  readonly kinds?: number;
}

/** A need as clearing sees it: neither who asks, nor from which country, but the groups of that country. */
export interface ClearingNeed {
  readonly id: string;
  /** How many offers it may get in all, fixed pairs included. A whole number from 0. */
  readonly asks: number;
  readonly groups: readonly EquityGroup[];
  readonly candidates: readonly CandidateEdge[];
}

export interface ClearingOffer {
  readonly id: string;
  /** How many needs it can serve in all, fixed pairs included. A whole number from 0. */
  readonly capacity: number;
}

/** A pair that stands (approved or accepted): it takes capacity and is not moved. */
export interface FixedPair {
  readonly needId: string;
  readonly offerId: string;
  /** What it takes of the offer's capacity. A whole number from 0. */
  readonly units: number;
}

/** Something named that clearing does not know. */
export class UnknownInClearing extends Error {
  override readonly name = 'UnknownInClearing';

  constructor(what: 'need' | 'offer', id: string) {
    super(`Clearing knows no ${what} ${id}.`);
  }
}

/** The largest count that columns of 32 bits and exact sums of points bear. */
const MOST_UNITS = 1_000_000_000;

/** @throws RangeError naming the field */
export function assertUnits(name: string, value: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= MOST_UNITS) return;
  throw new RangeError(`${name} must be a whole number from 0 to ${MOST_UNITS}, not ${value}.`);
}

/**
 * @param points the terms of the need's groups
 * @throws RangeError
 */
export function assertScore(value: number, points: number): void {
  if (Number.isInteger(value) && value >= -points && value <= FULL_SCORE) return;
  throw new RangeError(`A score must be a whole number from ${-points} to ${FULL_SCORE}, not ${value}.`);
}
