import { overlapDays, type Period } from '@mutua/vocabulary';
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
};
