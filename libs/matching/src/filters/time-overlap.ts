import { overlapDays, type Period } from '@mutua/vocabulary';
import { between } from '../pool/columns/condition.js';
import { endDay, NO_END, NO_START, startDay } from '../pool/columns/days.js';
import type { Filter } from './filter.js';

/** The two periods have a day in common. Open ends reach as far as needed; days without a bound are unknown. */
export const timeOverlap: Filter<'time-overlap', Period, Period, { commonDays: number | null }> = {
  name: 'time-overlap',
  apply: (need, offer) => {
    const commonDays = overlapDays(need.period, offer.period);
    return {
      filter: 'time-overlap',
      passed: commonDays !== 0,
      unknown: commonDays === null,
      need: need.period,
      offer: offer.period,
      evidence: { commonDays },
    };
  },
  compile: (needs, offers) => {
    const starts = { need: needs.of(startDay), offer: offers.of(startDay) };
    const ends = { need: needs.of(endDay), offer: offers.of(endDay) };
    return {
      offersFor: (need) => [
        between(starts.offer, NO_START, ends.need.at(need)),
        between(ends.offer, starts.need.at(need), NO_END),
      ],
      needsFor: (offer) => [
        between(starts.need, NO_START, ends.offer.at(offer)),
        between(ends.need, starts.offer.at(offer), NO_END),
      ],
    };
  },
};
