import { matchingContext, type MatchingContext } from './filters/matching-context.js';

/** How many candidates are kept for a need (matching.md, step 2: K). */
export const CANDIDATES_KEPT = 20;
/** How many of them are proposed at one time; the next moves up when one is turned down. */
export const PROPOSALS_A_NEED = 3;
/** A candidate below this score (of 10000) is not worth a coordinator's time. */
const MINIMUM_SCORE = 4_000;
/** An offer that its owner has not confirmed for so long is not proposed; owners are reminded a month before. */
const FRESH_FOR_DAYS = 180;
/**
 * The engine's settings on a day (`YYYY-MM-DD`), with what people have published: a match is judged by the date it is made.
 */
export function policyOn(
  day: string,
  published: Partial<Pick<MatchingContext, 'weights' | 'rates' | 'embeddings'>> = {},
): MatchingContext {
  return matchingContext(day, {
    freshForDays: FRESH_FOR_DAYS,
    minimumScore: MINIMUM_SCORE,
    ...published,
  });
}
