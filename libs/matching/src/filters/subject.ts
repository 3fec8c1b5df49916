import type { AiTopic, CooperationType } from '@mutua/vocabulary';
import { overlapOf } from '../criteria/overlap.js';
import { generalTopicsOf, meansSharedBy } from './any-subject.js';
import type { Filter } from './filter.js';

export interface SubjectEvidence {
  readonly common: AiTopic[];
  /** Cooperation both sides name that serves any subject. */
  readonly means: CooperationType[];
  /** Subjects of the offer that serve any other. */
  readonly general: AiTopic[];
}

/**
 * Both sides are about the same thing: the right country with another subject is no match. Unknown if a side names none.
 * What serves any subject is not excluded for its own: financing, computing power and connections that the need asks for,
 * and offers of general skills or infrastructure. How well the subject suits is for the criterion to say.
 */
export const subject: Filter<'subject', AiTopic[], AiTopic[], SubjectEvidence> = {
  name: 'subject',
  apply: (need, offer) => {
    const { common } = overlapOf(need.aiTopics, offer.aiTopics);
    const means = meansSharedBy(need, offer);
    const general = generalTopicsOf(offer);
    const unknown = need.aiTopics.length === 0 || offer.aiTopics.length === 0;
    return {
      filter: 'subject',
      passed: unknown || common.length > 0 || means.length > 0 || general.length > 0,
      unknown,
      need: need.aiTopics,
      offer: offer.aiTopics,
      evidence: { common, means, general },
    };
  },
};
