import type { AiTopic } from '@mutua/vocabulary';
import { unknownIf, type Criterion } from './criterion.js';
import { overlapOf, type Overlap } from './overlap.js';
import { WEIGHTS } from './weights.js';

const LACKING = 9;
const SURPLUS = 1;

/**
 * How close the subjects are: Tversky's index, c / (c + 0.9 m + 0.1 s) for c topics in common, m that only the need
 * names and s that only the offer names. A topic that stays uncovered costs nine times as much as one that nobody asked
 * for, and yet an offer on just this subject comes before one on everything.
 *
 * Source: A. Tversky, "Features of similarity", Psychological Review 84 (1977).
 */
export const topics: Criterion<'topics', Overlap<AiTopic>> = {
  name: 'topics',
  weight: WEIGHTS.of.topics,
  score: (need, offer) => {
    const unknown = unknownIf(need.aiTopics.length === 0, offer.aiTopics.length === 0);
    if (unknown) return unknown;
    const evidence = overlapOf(need.aiTopics, offer.aiTopics);
    const common = evidence.common.length * (LACKING + SURPLUS);
    const apart = evidence.missing.length * LACKING + evidence.surplus.length * SURPLUS;
    return { known: true, value: common / (common + apart), evidence };
  },
};
