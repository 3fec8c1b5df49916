import type { AiTopic } from '@mutua/vocabulary';
import { overlapOf } from '../criteria/overlap.js';
import type { Filter } from './filter.js';

/** Both sides are about the same thing: the right country with another subject is no match. Unknown if a side names none. */
export const subject: Filter<'subject', AiTopic[], AiTopic[], { common: AiTopic[] }> = {
  name: 'subject',
  apply: (need, offer) => {
    const { common } = overlapOf(need.aiTopics, offer.aiTopics);
    const unknown = need.aiTopics.length === 0 || offer.aiTopics.length === 0;
    return {
      filter: 'subject',
      passed: unknown || common.length > 0,
      unknown,
      need: need.aiTopics,
      offer: offer.aiTopics,
      evidence: { common },
    };
  },
};
