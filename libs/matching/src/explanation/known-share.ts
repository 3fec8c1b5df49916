import { sumOfWeights, type Weights } from '../criteria/weights.js';

/** What share of all weights, 0…1, those make that could be judged. */
export function knownShare(knownWeight: number, weights: Pick<Weights, 'of'>): number {
  return knownWeight / sumOfWeights(weights.of);
}

/** The same of 100, as the API tells it. */
export function knownOfHundred(record: {
  readonly knownWeight: number;
  readonly weights: Pick<Weights, 'of'>;
}): number {
  return Math.round(100 * knownShare(record.knownWeight, record.weights));
}
