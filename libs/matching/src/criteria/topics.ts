import type { AiTopic } from '@mutua/vocabulary';
import { generalTopicsOf } from '../filters/any-subject.js';
import { unknownIf, type Criterion } from './criterion.js';
import { overlapOf, type Overlap } from './overlap.js';
import { WEIGHTS } from './weights.js';

/** What an offer of general skills or infrastructure is worth to any subject, at least. */
const GENERAL = 0.5;
const LACKING = 9;
const SURPLUS = 1;

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
  weight: WEIGHTS.of.topics,
  score: (need, offer) => {
    const unknown = unknownIf(need.aiTopics.length === 0, offer.aiTopics.length === 0);
    if (unknown) return unknown;
    const overlap = overlapOf(need.aiTopics, offer.aiTopics);
    const common = overlap.common.length * (LACKING + SURPLUS);
    const apart = overlap.missing.length * LACKING + overlap.surplus.length * SURPLUS;
    const closeness = common / (common + apart);
    const general = closeness < GENERAL ? generalTopicsOf(offer) : [];
    const value = general.length > 0 ? GENERAL : closeness;
    return { known: true, value, evidence: { ...overlap, general } };
  },
};
