import type { Locale } from '@mutua/vocabulary';
import { sayAll } from './sentence.js';
import type { ClearedShortfall } from './shortfall-record.js';
import { CLEARED_NEED, CLOSEST_OFFER, SHORT_OF } from './shortfall.sentences.js';
import { wordsIn } from './words.js';

/**
 * Tells in one of the six official languages why a need gets less than it asks for, or that it misses nothing.
 *
 * @param shortfall null where there is none
 * @param isCleared whether all that is known of the need has been cleared
 */
export function tellShortfall(
  shortfall: ClearedShortfall | null,
  isCleared: boolean,
  locale: Locale,
): string[] {
  const words = wordsIn(locale);
  const { closest = null } = shortfall ?? {};
  return [
    ...(shortfall ? sayAll(SHORT_OF, shortfall, words) : []),
    ...(closest ? sayAll(CLOSEST_OFFER, closest, words) : []),
    ...sayAll(CLEARED_NEED, { isShort: shortfall !== null, isCleared }, words),
  ];
}
