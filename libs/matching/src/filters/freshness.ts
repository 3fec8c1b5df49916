import type { OfferSnapshot } from '@mutua/contracts';
import { between, onlyIf } from '../pool/columns/condition.js';
import { dayNumber, NO_END } from '../pool/columns/days.js';
import { int32 } from '../pool/columns/number-column.js';
import type { Filter } from './filter.js';
import type { MatchingContext } from './matching-context.js';

const MILLISECONDS_A_DAY = 86_400_000;

const confirmedDay = int32(({ confirmedAt }: OfferSnapshot) => dayNumber(confirmedAt));

/**
 * The owner has confirmed the offer within the last `freshForDays` days: an offer that nobody stands behind any more
 * costs a requester time and trust (architecture.md, state machines; matching.md, step 1). Both days are in UTC.
 * Throws RangeError if the confirmation has no valid date, which the contracts exclude.
 */
export const freshness: Filter<
  'freshness',
  { confirmedSince: string },
  { confirmedAt: string },
  { ageDays: number }
> = {
  name: 'freshness',
  apply: (_need, offer, { on, settings }) => {
    const today = Date.parse(on);
    const confirmedOn = dayOf(Date.parse(offer.confirmedAt));
    const ageDays = Math.round((today - Date.parse(confirmedOn)) / MILLISECONDS_A_DAY);
    return {
      filter: 'freshness',
      passed: ageDays <= settings.freshForDays,
      unknown: false,
      need: { confirmedSince: dayOf(today - settings.freshForDays * MILLISECONDS_A_DAY) },
      offer: { confirmedAt: confirmedOn },
      evidence: { ageDays },
    };
  },
  compile: (_needs, offers) => {
    const confirmed = offers.of(confirmedDay);
    const since = ({ on, settings }: MatchingContext) => dayNumber(on) - settings.freshForDays;
    return {
      offersFor: (_need, context) => [between(confirmed, Math.ceil(since(context)), NO_END)],
      needsFor: (offer, context) => onlyIf(confirmed.at(offer) >= since(context)),
    };
  },
};

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
