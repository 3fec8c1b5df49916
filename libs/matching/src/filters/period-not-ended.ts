import { hasEnded, type Period } from '@mutua/vocabulary';
import { between, onlyIf } from '../pool/columns/condition.js';
import { dayNumber, endDay, NO_END } from '../pool/columns/days.js';
import type { Filter } from './filter.js';

/** Which side's last day lies before the day of judgement. */
export interface EndedSides {
  readonly ended: 'none' | 'need' | 'offer' | 'both';
  readonly on: string;
}

/**
 * Neither the need's nor the offer's period is over on the day of judgement; a status that nobody updated must not let
 * a closed call through (real/README.md: 13 of 53 offers had already closed). Without a last day it is unknown.
 */
export const periodNotEnded: Filter<'period-not-ended', Period, Period, EndedSides> = {
  name: 'period-not-ended',
  apply: (need, offer, { on }) => {
    const needEnded = hasEnded(need.period, on);
    const offerEnded = hasEnded(offer.period, on);
    const passed = !needEnded && !offerEnded;
    return {
      filter: 'period-not-ended',
      passed,
      unknown: passed && (need.period.end === null || offer.period.end === null),
      need: need.period,
      offer: offer.period,
      evidence: { ended: passed ? 'none' : !offerEnded ? 'need' : !needEnded ? 'offer' : 'both', on },
    };
  },
  compile: (needs, offers) => {
    const needEnds = needs.of(endDay);
    const offerEnds = offers.of(endDay);
    return {
      offersFor: (need, { on }) => {
        const today = dayNumber(on);
        return [...onlyIf(needEnds.at(need) >= today), between(offerEnds, today, NO_END)];
      },
      needsFor: (offer, { on }) => {
        const today = dayNumber(on);
        return [...onlyIf(offerEnds.at(offer) >= today), between(needEnds, today, NO_END)];
      },
    };
  },
};
