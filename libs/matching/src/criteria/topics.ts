import type { AiTopic } from '@mutua/vocabulary';
import { generalTopicsOf, isGeneral } from '../filters/any-subject.js';
import { unknownIf, type Criterion } from './criterion.js';
import { setOf } from '../pool/columns/set-column.js';
import { countsOf, inPoints } from './overlap-columns.js';
import { overlapOf, valueOf, type Overlap, type ValueOfCounts } from './overlap.js';

/** What an offer of general skills or infrastructure is worth to any subject, at least. */
const GENERAL = 0.5;
const HALF = inPoints(GENERAL);
const LACKING = 9;
const SURPLUS = 1;

/** The topics that a need or an offer names, in columns. */
export const topicsOf = setOf((side: Readonly<{ aiTopics: AiTopic[] }>) => side.aiTopics);

const closeness: ValueOfCounts = (common, asked, given) => {
  const shared = common * (LACKING + SURPLUS);
  return shared / (shared + (asked - common) * LACKING + (given - common) * SURPLUS);
};

export interface TopicsEvidence extends Overlap<AiTopic> {
  /** The offer's subjects that serve any other, where they are what counts. */
  readonly general: AiTopic[];
}

/**
 * How close the subjects are: Tversky's index, c / (c + 0.9 m + 0.1 s) for c topics in common, m that only the need
 * names and s that only the offer names. A topic that stays uncovered costs nine times as much as one that nobody asked
 * for, and yet an offer on just this subject comes before one on everything. An offer of general skills or
 * infrastructure suits any subject half.
 *
 * Source: A. Tversky, "Features of similarity", Psychological Review 84 (1977).
 */
export const topics: Criterion<'topics', TopicsEvidence> = {
  name: 'topics',
  score: (need, offer) => {
    const unknown = unknownIf(need.aiTopics.length === 0, offer.aiTopics.length === 0);
    if (unknown) return unknown;
    const overlap = overlapOf(need.aiTopics, offer.aiTopics);
    const close = valueOf(overlap, closeness);
    const general = close < GENERAL ? generalTopicsOf(offer) : [];
    const value = general.length > 0 ? GENERAL : close;
    return { known: true, value, evidence: { ...overlap, general } };
  },
  compile: (needs, offers) => {
    const close = countsOf(topicsOf, topicsOf, closeness)(needs, offers);
    const general = offers.of(isGeneral).rows;
    const atLeastHalf = (points: number) => (points >= 0 && points < HALF ? HALF : points);
    return {
      offersFor: (need, context) => {
        const points = close.offersFor(need, context);
        return (offer) => (general.has(offer) ? atLeastHalf(points(offer)) : points(offer));
      },
      needsFor: (offer, context) => {
        const points = close.needsFor(offer, context);
        return general.has(offer) ? (need) => atLeastHalf(points(need)) : points;
      },
    };
  },
};
