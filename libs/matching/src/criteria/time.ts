import { hasEnded, overlapDays, type Period } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { WEIGHTS } from './weights.js';

export interface TimeEvidence {
  /** What is still ahead of the need's period, from the day of judgement. */
  readonly ahead: { readonly start: string; readonly end: string };
  readonly daysAhead: number;
  readonly daysSpanned: number;
}

/**
 * How much of what is still ahead of the need's period the offer spans. A need without an end has no length to span and
 * leaves it unknown; so does an offer without any date. An offer with one open end reaches as far as needed there.
 */
export const time: Criterion<'time', TimeEvidence> = {
  name: 'time',
  weight: WEIGHTS.of.time,
  score: (need, offer, { on }) => {
    const { start, end } = need.period;
    const unknown = unknownIf(end === null, isBlank(offer.period));
    if (unknown) return unknown;
    // A need that is over has nothing ahead; the filter on its period says so.
    if (end === null || hasEnded(need.period, on)) return { known: false, silent: 'incomparable' };
    const ahead = { start: start === null || start < on ? on : start, end };
    const daysAhead = overlapDays(ahead, ahead) ?? 0;
    const daysSpanned = overlapDays(ahead, offer.period) ?? 0;
    return { known: true, value: daysSpanned / daysAhead, evidence: { ahead, daysAhead, daysSpanned } };
  },
};

function isBlank(period: Period): boolean {
  return period.start === null && period.end === null;
}
