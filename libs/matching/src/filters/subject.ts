import type { AiTopic, CooperationType } from '@mutua/vocabulary';
import { topicsOf } from '../criteria/topics.js';
import { overlapOf } from '../criteria/overlap.js';
import { inAnyOf } from '../pool/columns/condition.js';
import { generalTopicsOf, isGeneral, MEANS, meansSharedBy } from './any-subject.js';
import { givenTypes, openTypes } from './cooperation-type.js';
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
  compile: (needs, offers) => {
    const topics = { need: needs.of(topicsOf), offer: offers.of(topicsOf) };
    const types = { need: needs.of(openTypes), offer: offers.of(givenTypes) };
    const general = offers.of(isGeneral).rows;
    const meansAmong = (codes: readonly CooperationType[]) => codes.filter((type) => MEANS.includes(type));
    return {
      offersFor: (need) => {
        if (topics.need.none.has(need)) return [];
        const sameSubject = topics.offer.namingEach(topics.need.codesAt(need));
        const sameMeans = types.offer.namingEach(meansAmong(types.need.codesAt(need)));
        return [inAnyOf([topics.offer.none, general, ...sameSubject, ...sameMeans])];
      },
      needsFor: (offer) => {
        if (topics.offer.none.has(offer) || general.has(offer)) return [];
        const sameSubject = topics.need.namingEach(topics.offer.codesAt(offer));
        const sameMeans = types.need.namingEach(meansAmong(types.offer.codesAt(offer)));
        return [inAnyOf([topics.need.none, ...sameSubject, ...sameMeans])];
      },
    };
  },
};
