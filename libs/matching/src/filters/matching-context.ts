import { isIsoDate } from '@mutua/vocabulary';
import { NO_RATES, type ReferenceRates } from '../criteria/reference-rates.js';
import type { Embeddings } from '../criteria/text/embeddings.js';
import { DEFAULT_WEIGHTS, type Weights } from '../criteria/weights.js';

/** What an operator can set about the rules without changing them. */
export interface MatchingSettings {
  /** An offer that its owner has not confirmed for more days than this is not proposed. */
  readonly freshForDays: number;
}

/** The day on which a pair is judged, the settings, weights and rates. Rules have no clock: the same context gives the same answer. */
export interface MatchingContext {
  /** 'YYYY-MM-DD', the day in UTC. */
  readonly on: string;
  readonly settings: MatchingSettings;
  /** Candidates that score less (0…10000) are not proposed. */
  readonly minimumScore: number;
  readonly weights: Weights;
  readonly rates: ReferenceRates;
  /** What texts in different languages mean; null unless a service is configured. */
  readonly embeddings: Embeddings | null;
}

export const DEFAULT_SETTINGS: MatchingSettings = { freshForDays: 365 };

/**
 * The context of a judgement on a day, with defaults for what is not given.
 *
 * @throws RangeError if `on` is not a day of the calendar written as 'YYYY-MM-DD'
 */
export function matchingContext(
  on: string,
  {
    freshForDays = DEFAULT_SETTINGS.freshForDays,
    minimumScore = 0,
    weights = DEFAULT_WEIGHTS,
    rates = NO_RATES,
    embeddings = null,
  }: Partial<MatchingSettings & Omit<MatchingContext, 'on' | 'settings'>> = {},
): MatchingContext {
  if (!isIsoDate(on)) throw new RangeError(`Not a date written as YYYY-MM-DD: ${String(on)}`);
  return { on, settings: { freshForDays }, minimumScore, weights, rates, embeddings };
}
