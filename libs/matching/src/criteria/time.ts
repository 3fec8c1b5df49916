import { hasEnded, overlapDays, type Period } from '@mutua/vocabulary';
import { UNKNOWN } from '../pool/columns/compiled.js';
import { dayNumber, endDay, NO_END, NO_START, startDay } from '../pool/columns/days.js';
import { unknownIf, type Criterion } from './criterion.js';
import { inPoints } from './overlap-columns.js';

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
  compile: (needs, offers) => {
    const starts = { need: needs.of(startDay), offer: offers.of(startDay) };
    const ends = { need: needs.of(endDay), offer: offers.of(endDay) };
    const pointsOf = (need: number, offer: number, today: number) => {
      const needEnd = ends.need.at(need);
      const offerStart = starts.offer.at(offer);
      const offerEnd = ends.offer.at(offer);
      const blank = offerStart === NO_START && offerEnd === NO_END;
      if (needEnd === NO_END || blank || needEnd < today) return UNKNOWN;
      const ahead = Math.max(starts.need.at(need), today);
      const daysAhead = daysFrom(ahead, needEnd);
      return inPoints(daysFrom(Math.max(ahead, offerStart), Math.min(needEnd, offerEnd)) / daysAhead);
    };
    return {
      offersFor: (need, { on }) => {
        const today = dayNumber(on);
        return (offer) => pointsOf(need, offer, today);
      },
      needsFor: (offer, { on }) => {
        const today = dayNumber(on);
        return (need) => pointsOf(need, offer, today);
      },
    };
  },
};

function daysFrom(first: number, last: number): number {
  return Math.max(0, last - first + 1);
}

function isBlank(period: Period): boolean {
  return period.start === null && period.end === null;
}
