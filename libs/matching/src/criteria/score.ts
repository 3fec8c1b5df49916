import { apportion } from './apportion.js';

/** The score of a perfect match. A score is an integer, so that equal pairs are equal on every machine. */
export const FULL_SCORE = 10_000;

/** A known criterion, as far as a score needs it. */
export interface Weighted {
  /** 0…1, with four decimals. */
  readonly value: number;
  /** A positive integer. */
  readonly weight: number;
}

export interface Score {
  /** 0…10000. */
  readonly score: number;
  /** Weights rescaled to the known criteria, in ten-thousandths; they sum to 10000 exactly (or nothing is known). */
  readonly rescaledWeights: number[];
  /** What each criterion brings; they sum to the score exactly. */
  readonly contributions: number[];
}

/**
 * Combines the known criteria: the mean of their values by weight, of 10000, halves rounded up. The unknown ones are not
 * among them, so that they neither reward nor punish (matching.md, step 2). Nothing known is a score of 0: there is no
 * reason to propose. All arithmetic is on integers.
 */
export function scoreOf(known: readonly Weighted[]): Score {
  const products = known.map(({ value, weight }) => Math.round(value * FULL_SCORE) * weight);
  const total = sum(products);
  const weight = sum(known.map((criterion) => criterion.weight));
  const score = weight === 0 ? 0 : Math.floor((2 * total + weight) / (2 * weight));
  return {
    score,
    rescaledWeights: apportion(
      FULL_SCORE,
      known.map((criterion) => criterion.weight),
    ),
    contributions: apportion(score, products),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
